"""Agreement between annotations of the same article: plain functions, numpy and scipy only when called."""

from annotator.agreement.alpha import label_alpha, nominal_alpha
from annotator.agreement.competence import Competence, dawid_skene
from annotator.agreement.exact import PairMean, Score, exact_f1, mean_exact_f1
from annotator.agreement.gamma import Alignment, Gamma, gamma, gamma_alignment
from annotator.agreement.kappa import cohen_kappa, fleiss_kappa
from annotator.agreement.matching import Match, match_spans
from annotator.agreement.semeval import Evaluation, semeval
from annotator.agreement.spans import Annotations, Unit, normalise
from annotator.agreement.unitized import unitized_alpha, unitized_disagreement

__all__ = [
    "Alignment",
    "Annotations",
    "Competence",
    "Evaluation",
    "Gamma",
    "Match",
    "PairMean",
    "Score",
    "Unit",
    "cohen_kappa",
    "dawid_skene",
    "exact_f1",
    "fleiss_kappa",
    "gamma",
    "gamma_alignment",
    "label_alpha",
    "match_spans",
    "mean_exact_f1",
    "nominal_alpha",
    "normalise",
    "semeval",
    "unitized_alpha",
    "unitized_disagreement",
]
