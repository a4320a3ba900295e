"""What a project teaches: words that were labelled before are suggested where they stand again."""

from annotator.learning.following import Following
from annotator.learning.lexicon import Lexicon, Tally, read_lexicon
from annotator.learning.suggest import Suggestion, Why, suggestions
from annotator.learning.twins import from_twins

__all__ = ["Following", "Lexicon", "Suggestion", "Tally", "Why", "from_twins", "read_lexicon", "suggestions"]
