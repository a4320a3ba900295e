"""Texts that are hard on offsets, for property tests."""

from hypothesis import strategies as st

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي" + "أإآٱىةؤئءکیگپچ"
MARKS = "\u064b\u064c\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670\u06d6\u0301\u0308\u20e3\ufe0f"
CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u00ad\ufeff\u2060"
FORMS = "ﻻﻼﷲﷺﷴﺍﺎﻟﻠﻪﹰﹱﱞﭐﯾﻹ"  # ligatures and positional forms
EMOJI = "👨👩👧🏽🇸🇾🇱❤🕌🔴"
PLAIN = " \u00a0\n\t،؛؟.,:/'’\"«»()[]_-#@0123456789٠١٢٣٤٥٦٧٨٩۰۱۲٫٬٪abcXYZéßİ½…"
OTHER = "שָׁלкनमस्ते한글ᄒ\u0600\u06dd"

characters = st.one_of(
    st.sampled_from(LETTERS + "\u0640"),
    st.sampled_from(LETTERS + " "),
    st.sampled_from(MARKS),
    st.sampled_from(CONTROLS),
    st.sampled_from(FORMS),
    st.sampled_from(EMOJI),
    st.sampled_from(PLAIN),
    st.sampled_from(OTHER),
    st.characters(exclude_categories=["Cs"]),
)
texts = st.text(characters, max_size=60)
