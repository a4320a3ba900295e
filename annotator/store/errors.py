"""What can go wrong with a project file, one sentence each. A file that is refused stays as it was."""

from annotator.core.errors import HashiyaError


class ProjectMissing(HashiyaError):
    """Nothing stands at the path."""

    sentence = "There is no project at “{path}”; check the name, or make one with “hashiya new”."


class ProjectGone(HashiyaError):
    """The file was moved, deleted or replaced while it was open."""

    sentence = (
        "“{path}” was moved, deleted or replaced while it was open, so the last step was not kept; "
        "put it back, or open the project anew where it is now."
    )


class ProjectExists(HashiyaError):
    """Something stands where a new project should go."""

    sentence = "“{path}” is there already and was left as it is; choose another name for the new project."


class ProjectIsFolder(HashiyaError):
    """A folder where a project file was expected."""

    sentence = "“{path}” is a folder, not a project; choose a file whose name ends in .hashiya."


class NotAProject(HashiyaError):
    """A file that this program did not make."""

    sentence = "“{path}” is not a Hashiya project ({reason}); it was not touched."


class StrangeTables(NotAProject):
    """A file with our mark, and with tables, triggers or views that we did not make."""

    sentence = (
        "“{path}” holds something that Hashiya did not make ({kind} “{name}”), so it is not trusted; "
        "it was not touched."
    )


class ProjectNewer(HashiyaError):
    """Made by a later version of the program."""

    sentence = (
        "“{path}” was made by a newer Hashiya (file version {found}, this program reads up to {known}); "
        "install the newer program. The file was not touched."
    )


class ProjectReadOnly(HashiyaError):
    """The file or its folder cannot be written."""

    sentence = (
        "“{path}” cannot be written, because it or its folder is read-only; copy it to a folder of your own "
        "and open the copy."
    )


class ProjectLocked(HashiyaError):
    """Another program holds the file for longer than we wait."""

    sentence = (
        "“{path}” is being written by another program; wait until that has finished, then try again. "
        "Nothing was changed."
    )


class ProjectDamaged(HashiyaError):
    """What is stored does not hold together or cannot be read."""

    sentence = (
        "“{path}” is damaged ({reason}); keep the file, and open the newest copy in the folder “{backups}”."
    )


class ProjectUnreachable(HashiyaError):
    """The system does not let us read or write the file."""

    sentence = "“{path}” cannot be reached ({reason}); check the disk and your rights to the folder."


class DiskFull(HashiyaError):
    """No room for what was to be written."""

    sentence = (
        "There is no room left on the disk of “{path}”; the last step was not kept. Make room and try again."
    )


class ArticleMissing(HashiyaError):
    """An article id the project does not have."""

    sentence = "The project “{path}” has no article number {article}; show the list of articles anew."


class AnnotatorMissing(HashiyaError):
    """An annotator the project does not have."""

    sentence = "The project “{path}” has no annotator “{annotator}”; choose one of those it has."


class AnnotatorUnnamed(HashiyaError):
    """An annotator without a name."""

    sentence = "An annotator needs a name; give one."


class ArticleRefused(HashiyaError):
    """An article that breaks the text contract."""

    sentence = "The article “{title}” cannot be stored ({reason}); load it from its file again."


class ArticleAgain(HashiyaError):
    """An article that was removed cannot come back, because its text was loaded again."""

    sentence = (
        "“{title}” cannot be put back, because the same text was loaded again meanwhile; "
        "remove that one first. Nothing was changed."
    )


class CorrectionKept(HashiyaError):
    """A correction cannot be taken back, because another one came after it."""

    sentence = "This was corrected again meanwhile, so it cannot be taken back; nothing was changed."


class ZonesRefused(HashiyaError):
    """Zones that are no stretches of the text, or stand upon each other."""

    sentence = "These zones do not fit the text; nothing was changed."


class BadTag(HashiyaError):
    """A tag that nobody can read."""

    sentence = "A tag needs a word that can be read, of {most} characters at most; give another."


class StaleAnnotation(HashiyaError):
    """Another window edited the same annotation meanwhile."""

    sentence = (
        "This annotation was changed elsewhere meanwhile (it is at revision {found}, you saw {revision}); "
        "nothing was changed. Look at it as it stands now and repeat the step."
    )


class SchemaChanged(HashiyaError):
    """Another window changed the project's schema meanwhile."""

    sentence = (
        "The schema of this project was changed in another window meanwhile, so this step was not done; "
        "look at the labels as they are now and repeat it."
    )


class SchemaKept(HashiyaError):
    """The last change of the schema cannot be taken back."""

    sentence = "The last change of the schema cannot be taken back ({reason}); nothing was changed."


class GuidelineChanged(HashiyaError):
    """Another window wrote a version of the guideline meanwhile."""

    sentence = (
        "Another version of the guideline was written meanwhile, and yours was not saved; copy what you "
        "wrote, open the guideline anew and add it there."
    )


class GuidelineTooLong(HashiyaError):
    """More than a guideline may hold."""

    sentence = "The guideline has {length} characters and may have {most}; shorten it. Nothing was saved."


class AnnotationRefused(HashiyaError):
    """An imported annotation that does not hold together."""

    sentence = (
        "The annotation by “{annotator}” of the article “{article}” does not hold together ({reason}); "
        "it was not imported."
    )


class RoundMissing(HashiyaError):
    """A round of work the project does not have."""

    sentence = "The project has no round “{round}”; look at those it has with “hashiya progress”."


class RoundUnnamed(HashiyaError):
    """A round without a name."""

    sentence = "A round needs a name; give one. Nothing was handed out."


class RoundNamed(HashiyaError):
    """Two rounds of one name."""

    sentence = "There is a round “{round}” already; choose another name. Nothing was handed out."


class RoundEmpty(HashiyaError):
    """A round without articles or without annotators."""

    sentence = (
        "There is nothing to hand out: choose annotators, and articles that nobody has yet. "
        "Nothing was changed."
    )


class RoundStale(HashiyaError):
    """What was to be handed out is not as it was when it was drawn."""

    sentence = (
        "Articles were added, begun or handed out meanwhile; nothing was handed out. "
        "Look at who gets what as it is now, and do it again."
    )


class RoundBegun(HashiyaError):
    """A round that somebody has begun cannot be taken back."""

    sentence = (
        "The round “{round}” is begun (articles: {begun}), so it was not taken back; "
        "what is still open can be given to somebody else."
    )


class BackupFailed(HashiyaError):
    """No copy could be made; the project itself is whole."""

    sentence = (
        "No copy of the project could be kept in “{path}” ({reason}); make room or check your rights there."
    )


class FileFault(HashiyaError):
    """A check of the file itself found something."""

    sentence = "The project file is damaged: {reason}."


class TextFault(HashiyaError):
    """A stored text is not the one that was hashed."""

    sentence = "The text of the article “{article}” is not the one that was loaded (its SHA-256 differs)."


class StoredFault(HashiyaError):
    """Something stored about an article cannot be read."""

    sentence = "What is stored for the article “{article}” cannot be read: {reason}."


class CorrectionFault(HashiyaError):
    """The last correction of a field does not say what stands there."""

    sentence = "The corrections of the article “{article}” do not lead to what stands there ({field})."


class DecisionFault(HashiyaError):
    """The decisions of an article do not follow from one another, or speak of a gold that is not there."""

    sentence = "The decisions about the article “{article}” do not hold together: {reason}."


class QueueFault(HashiyaError):
    """A queue holds an article for open that its annotation says is done, or the other way round."""

    sentence = (
        "The queue of “{annotator}” does not agree with the annotation of the article “{article}” on whether "
        "there is work left."
    )


class RoundFault(HashiyaError):
    """What is stored of a round of work cannot be read."""

    sentence = "What is stored of the round “{round}” cannot be read: {reason}."


class HistoryFault(HashiyaError):
    """The history does not lead to what is stored."""

    sentence = (
        "The history of the annotation by “{annotator}” of the article “{article}” does not lead to what is "
        "stored: {reason}."
    )
