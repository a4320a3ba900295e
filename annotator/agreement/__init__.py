"""Agreement between annotations of the same article: plain functions, numpy and scipy only when called."""

from annotator.agreement.alpha import label_alpha, nominal_alpha
from annotator.agreement.attributes import (
    LinkAgreement,
    ValueAgreement,
    attribute_agreement,
    link_agreement,
    matched_spans,
)
from annotator.agreement.competence import Competence, dawid_skene
from annotator.agreement.corpus import CorpusCounts, Figure, count_corpus, measure_corpus
from annotator.agreement.disagreements import Disagreement, agreed_spans, find_disagreements
from annotator.agreement.exact import PairMean, Score, exact_f1, mean_exact_f1
from annotator.agreement.gamma import Alignment, Gamma, gamma, gamma_alignment
from annotator.agreement.gamma_cat import gamma_cat
from annotator.agreement.kappa import cohen_kappa, fleiss_kappa
from annotator.agreement.matching import Match, match_spans
from annotator.agreement.metrics import METRICS, Metric
from annotator.agreement.semeval import Evaluation, semeval
from annotator.agreement.settle import (
    Decision,
    agreed_change,
    choices_of,
    open_disagreements,
    settle_change,
)
from annotator.agreement.spans import Annotations, Unit, length_outside, normalise, outside
from annotator.agreement.unitized import unitized_alpha, unitized_disagreement

__all__ = [
    "METRICS",
    "Alignment",
    "Annotations",
    "Competence",
    "CorpusCounts",
    "Decision",
    "Disagreement",
    "Evaluation",
    "Figure",
    "Gamma",
    "LinkAgreement",
    "Match",
    "Metric",
    "PairMean",
    "Score",
    "Unit",
    "ValueAgreement",
    "agreed_change",
    "agreed_spans",
    "attribute_agreement",
    "choices_of",
    "cohen_kappa",
    "count_corpus",
    "dawid_skene",
    "exact_f1",
    "find_disagreements",
    "fleiss_kappa",
    "gamma",
    "gamma_alignment",
    "gamma_cat",
    "label_alpha",
    "length_outside",
    "link_agreement",
    "match_spans",
    "matched_spans",
    "mean_exact_f1",
    "measure_corpus",
    "nominal_alpha",
    "normalise",
    "open_disagreements",
    "outside",
    "semeval",
    "settle_change",
    "unitized_alpha",
    "unitized_disagreement",
]
