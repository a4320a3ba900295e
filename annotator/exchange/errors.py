"""What can go wrong between a project and files."""

from annotator.core.errors import HashiyaError


class CannotWrite(HashiyaError):
    """A file could not be written; what stood there before is untouched."""

    sentence = "“{path}” could not be written ({reason}); what was there before is untouched."


class DiskFull(CannotWrite):
    """No space is left."""

    sentence = "The disk is full: “{path}” was not written, and what was there before is untouched."


class NotAFile(CannotWrite):
    """The place to write to is a folder or a device."""

    sentence = "“{path}” is not an ordinary file; name a file to write to."


class FolderTaken(CannotWrite):
    """A folder to write into that holds something already."""

    sentence = "The folder “{path}” is not empty; choose a new one, so that nothing in it is lost."


class FolderChanged(FolderTaken):
    """A folder that is not, or not any more, just what an export wrote there."""

    sentence = (
        "The folder “{path}” holds files that were not exported there or were changed since; choose a new "
        "one, so that nothing in it is lost."
    )


class OntoProject(CannotWrite):
    """The place to write to is a project, this one or another, or belongs to it."""

    sentence = "“{path}” is a project or belongs to one; export to another file."


class CannotRead(HashiyaError):
    """A file could not be read."""

    sentence = "“{path}” could not be read ({reason})."


class NotThere(CannotRead):
    """There is nothing of that name."""

    sentence = "There is no file or folder “{path}”."


class NoFiles(CannotRead):
    """A folder or zip in which no file is of the format."""

    sentence = "“{path}” holds no file that ends in {suffixes}."


class UnsafeZip(CannotRead):
    """A zip that is made to do harm, or that cannot be read without more than is known."""

    sentence = "The zip “{path}” was not read: {reason}."


class NoArticles(HashiyaError):
    """A folder in which nothing looks like an article."""

    sentence = "The folder “{path}” holds no articles; put files that end in {suffixes} into it."


class UnknownFormat(HashiyaError):
    """A format that is not in the table, or that cannot be read."""

    sentence = "There is no format “{format}” to {purpose}; choose among {formats}."


class UnknownAnnotator(HashiyaError):
    """An annotator that the project does not have."""

    sentence = "The project has no annotator “{annotator}”; it has {annotators}."


class SeveralAnnotators(HashiyaError):
    """One name was given for the annotations of several people."""

    sentence = (
        "the article has annotations by {annotators}, which cannot all be taken as those of “{annotator}”."
    )


class UnknownLinkType(HashiyaError):
    """A link type the schema does not have."""

    sentence = "The schema has no link type “{type}”; add it to the schema first."


class TextNotKept(HashiyaError):
    """A text with characters that no stored article has."""

    sentence = (
        "the text has characters that no stored article has ({characters}); load it as a text file instead."
    )


class BadName(HashiyaError):
    """An annotator's name that cannot be one: blank, with spaces around it, or with invisible characters."""

    sentence = "“{annotator}” cannot name an annotator; take out spaces around it and invisible characters."


class NoSuchPart(HashiyaError):
    """A part of the split that nothing was published in."""

    sentence = "No article stands in a part called “{part}”; there are: {parts}. hashiya split makes them."


class SomethingLost(HashiyaError):
    """A strict export to a format that cannot hold everything."""

    sentence = "Nothing was written, because {format} does not hold everything: {losses}"


class NotAllTaken(HashiyaError):
    """A strict import of a file of which something cannot be taken as it stands."""

    sentence = "Nothing was taken from “{path}”. Lines that cannot be used: {refused}. {losses}"


class NoFormatFits(HashiyaError):
    """A file that no format can read."""

    sentence = "“{path}” is in no form that can be read here; there are: {formats}."
