"""What a project teaches: words that were labelled before are suggested where they stand again."""

from annotator.learning.following import Following
from annotator.learning.lexicon import Lexicon, Tally, read_lexicon
from annotator.learning.suggest import Suggestion, Why, suggestions

__all__ = ["Following", "Lexicon", "Suggestion", "Tally", "Why", "read_lexicon", "suggestions"]
