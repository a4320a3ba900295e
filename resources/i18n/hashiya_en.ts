<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Adjudicate</name>
    <message numerus="yes">
        <source>%n agreed to gold</source>
        <translation>
            <numerusform>%n agreed to gold</numerusform>
            <numerusform>%n agreed to gold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) still open.</source>
        <translation>
            <numerusform>%n difference still open.</numerusform>
            <numerusform>%n differences still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>%n annotation(s) that are not marked done count all the same.</source>
        <translation>
            <numerusform>%n annotation that is not marked done counts all the same.</numerusform>
            <numerusform>%n annotations that are not marked done count all the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawn by both</source>
        <translation>
            <numerusform>%n drawn by both</numerusform>
            <numerusform>%n drawn by both</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in site furniture stay out.</source>
        <translation>
            <numerusform>%n span in site furniture stays out.</numerusform>
            <numerusform>%n spans in site furniture stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were compared without the spaces at their edges.</source>
        <translation>
            <numerusform>%n span was compared without the spaces at its edges.</numerusform>
            <numerusform>%n spans were compared without the spaces at their edges.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n where only one gave any</source>
        <translation>
            <numerusform>%n where only one gave any</numerusform>
            <numerusform>%n where only one gave any</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose ranges meet</source>
        <translation>
            <numerusform>%n whose ranges meet</numerusform>
            <numerusform>%n whose ranges meet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Annotate</name>
    <message numerus="yes">
        <source>%n link(s) that the new label forbids went with it; Undo brings them back.</source>
        <translation>
            <numerusform>%n link that the new label forbids went with it; Undo brings it back.</numerusform>
            <numerusform>%n links that the new label forbids went with it; Undo brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message numerus="yes">
        <source>Attributes · %n empty</source>
        <translation>
            <numerusform>Attributes · %n empty</numerusform>
            <numerusform>Attributes · %n empty</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blind</name>
    <message numerus="yes">
        <source>%n article(s) of yours are open.</source>
        <translation>
            <numerusform>%n article of yours is open.</numerusform>
            <numerusform>%n articles of yours are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message numerus="yes">
        <source>%n source(s) with claims</source>
        <translation>
            <numerusform>%n source with claims</numerusform>
            <numerusform>%n sources with claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) without a claim</source>
        <translation>
            <numerusform>%n source without a claim</numerusform>
            <numerusform>%n sources without a claim</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a source</source>
        <translation>
            <numerusform>%n without a source</numerusform>
            <numerusform>%n without a source</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>says %n thing(s)</source>
        <translation>
            <numerusform>says %n thing</numerusform>
            <numerusform>says %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message numerus="yes">
        <source>%n bare</source>
        <translation>
            <numerusform>%n bare</numerusform>
            <numerusform>%n bare</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Corpus</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are back as they were.</source>
        <translation>
            <numerusform>%n article is back as it was.</numerusform>
            <numerusform>%n articles are back as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were put away; Undo brings them back.</source>
        <translation>
            <numerusform>%n article was put away; Undo brings it back.</numerusform>
            <numerusform>%n articles were put away; Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were skipped.</source>
        <translation>
            <numerusform>%n article was skipped.</numerusform>
            <numerusform>%n articles were skipped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were tagged with {tag}.</source>
        <translation>
            <numerusform>%n article was tagged with {tag}.</numerusform>
            <numerusform>%n articles were tagged with {tag}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of adjudication</source>
        <translation>
            <numerusform>%n decision of adjudication</numerusform>
            <numerusform>%n decisions of adjudication</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them done</source>
        <translation>
            <numerusform>%n of them done</numerusform>
            <numerusform>%n of them done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in a published part</source>
        <translation>
            <numerusform>%n place in a published part</numerusform>
            <numerusform>%n places in a published part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were done or skipped before and stay so.</source>
        <translation>
            <numerusform>%n was done or skipped before and stays so.</numerusform>
            <numerusform>%n were done or skipped before and stay so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All had the tag {tag}; it was taken from %n article(s).</source>
        <translation>
            <numerusform>All had the tag {tag}; it was taken from %n article.</numerusform>
            <numerusform>All had the tag {tag}; it was taken from %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) from the project?</source>
        <translation>
            <numerusform>Remove %n article from the project?</numerusform>
            <numerusform>Remove %n articles from the project?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n article(s)</source>
        <translation>
            <numerusform>Tag %n article</numerusform>
            <numerusform>Tag %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is chosen: %n article(s)</source>
        <translation>
            <numerusform>What is chosen: %n article</numerusform>
            <numerusform>What is chosen: %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is listed: %n article(s)</source>
        <translation>
            <numerusform>What is listed: %n article</numerusform>
            <numerusform>What is listed: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Correct</name>
    <message numerus="yes">
        <source>%n article(s) were corrected.</source>
        <translation>
            <numerusform>%n article was corrected.</numerusform>
            <numerusform>%n articles were corrected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other article(s) will be of the outlet {name}.</source>
        <translation>
            <numerusform>%n other article will be of the outlet {name}.</numerusform>
            <numerusform>%n other articles will be of the outlet {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Correct %n article(s)</source>
        <translation>
            <numerusform>Correct %n article</numerusform>
            <numerusform>Correct %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n other article(s) lines that read the same get that role.</source>
        <translation>
            <numerusform>In %n other article lines that read the same get that role.</numerusform>
            <numerusform>In %n other articles lines that read the same get that role.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the other %n article(s) of this outlet</source>
        <translation>
            <numerusform>the other article of this outlet</numerusform>
            <numerusform>the other %n articles of this outlet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Disagreements</name>
    <message numerus="yes">
        <source>%n disagreement(s)</source>
        <translation>
            <numerusform>%n disagreement</numerusform>
            <numerusform>%n disagreements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>%n settled</numerusform>
            <numerusform>%n settled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot have it: they would cross a span of this label</source>
        <translation>
            <numerusform>%n cannot have it: it would cross a span of this label</numerusform>
            <numerusform>%n cannot have it: they would cross spans of this label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have this label already</source>
        <translation>
            <numerusform>%n has this label already</numerusform>
            <numerusform>%n have this label already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) hang on them and would go too</source>
        <translation>
            <numerusform>%n link hangs on them and would go too</numerusform>
            <numerusform>%n links hang on them and would go too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) labelled</source>
        <translation>
            <numerusform>%n span labelled</numerusform>
            <numerusform>%n spans labelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) removed</source>
        <translation>
            <numerusform>%n span removed</numerusform>
            <numerusform>%n spans removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>Label %n place</numerusform>
            <numerusform>Label %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n span(s)</source>
        <translation>
            <numerusform>Remove %n span</numerusform>
            <numerusform>Remove %n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s); Undo takes all of it back.</source>
        <translation>
            <numerusform>in one article; Undo takes it back.</numerusform>
            <numerusform>in %n articles; Undo takes all of it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n annotation(s).</source>
        <translation>
            <numerusform>%n annotation.</numerusform>
            <numerusform>%n annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) would be written.</source>
        <translation>
            <numerusform>%n article would be written.</numerusform>
            <numerusform>%n articles would be written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s).</source>
        <translation>
            <numerusform>%n span.</numerusform>
            <numerusform>%n spans.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n article(s) were in the project already.</source>
        <translation>
            <numerusform>%n article was in the project already.</numerusform>
            <numerusform>%n articles were in the project already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were put right.</source>
        <translation>
            <numerusform>%n article was put right.</numerusform>
            <numerusform>%n articles were put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written.</source>
        <translation>
            <numerusform>%n article written.</numerusform>
            <numerusform>%n articles written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or part(s) of files were not taken.</source>
        <translation>
            <numerusform>%n file or part of one was not taken.</numerusform>
            <numerusform>%n files or parts of files were not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>%n new article.</numerusform>
            <numerusform>%n new articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) written.</source>
        <translation>
            <numerusform>%n span written.</numerusform>
            <numerusform>%n spans written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>%n thing to look at.</numerusform>
            <numerusform>%n things to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n file(s) were not read.</source>
        <translation>
            <numerusform>Stopped; %n file was not read.</numerusform>
            <numerusform>Stopped; %n files were not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindAll</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guideline</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message numerus="yes">
        <source>%n article(s) are left over.</source>
        <translation>
            <numerusform>%n article is left over.</numerusform>
            <numerusform>%n articles are left over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) stay with whom they are.</source>
        <translation>
            <numerusform>%n article stays with whom it is.</numerusform>
            <numerusform>%n articles stay with whom they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>%n assignment</numerusform>
            <numerusform>%n assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them shared</source>
        <translation>
            <numerusform>%n of them shared</numerusform>
            <numerusform>%n of them shared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are handed out</source>
        <translation>
            <numerusform>%n text is handed out</numerusform>
            <numerusform>%n texts are handed out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What the list shows now: %n article(s)</source>
        <translation>
            <numerusform>What the list shows now: %n article</numerusform>
            <numerusform>What the list shows now: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>%n other change</numerusform>
            <numerusform>%n other changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are as they were</source>
        <translation>
            <numerusform>%n span is as it was</numerusform>
            <numerusform>%n spans are as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) come back</source>
        <translation>
            <numerusform>%n span comes back</numerusform>
            <numerusform>%n spans come back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) go</source>
        <translation>
            <numerusform>%n span goes</numerusform>
            <numerusform>%n spans go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n annotation(s) new.</source>
        <translation>
            <numerusform>%n new annotation.</numerusform>
            <numerusform>%n new annotations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) there already.</source>
        <translation>
            <numerusform>%n annotation there already.</numerusform>
            <numerusform>%n annotations there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) known.</source>
        <translation>
            <numerusform>%n article known.</numerusform>
            <numerusform>%n articles known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used.</source>
        <translation>
            <numerusform>%n line cannot be used.</numerusform>
            <numerusform>%n lines cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say what %n name(s) become, or leave them out.</source>
        <translation>
            <numerusform>Say what one name becomes, or leave it out.</numerusform>
            <numerusform>Say what %n names become, or leave them out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message numerus="yes">
        <source>%n are in the project already.</source>
        <translation>
            <numerusform>%n is in the project already.</numerusform>
            <numerusform>%n are in the project already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or part(s) of files will not be taken.</source>
        <translation>
            <numerusform>%n file or part of one will not be taken.</numerusform>
            <numerusform>%n files or parts of files will not be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s):</source>
        <translation>
            <numerusform>%n file:</numerusform>
            <numerusform>%n files:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the project already</source>
        <translation>
            <numerusform>%n in the project already</numerusform>
            <numerusform>%n in the project already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s) will be loaded.</source>
        <translation>
            <numerusform>%n new article will be loaded.</numerusform>
            <numerusform>%n new articles will be loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n the Arabic is torn or reversed.</source>
        <translation>
            <numerusform>In %n the Arabic is torn or reversed.</numerusform>
            <numerusform>In %n the Arabic is torn or reversed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveWork</name>
    <message numerus="yes">
        <source>%n article(s) went to {name}.</source>
        <translation>
            <numerusform>%n article went to {name}.</numerusform>
            <numerusform>%n articles went to {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them begun; what was annotated stays with {name}.</source>
        <translation>
            <numerusform>%n of them begun; what was annotated stays with {name}.</numerusform>
            <numerusform>%n of them begun; what was annotated stays with {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay, since {name} has them too.</source>
        <translation>
            <numerusform>%n stays, since {name} has it too.</numerusform>
            <numerusform>%n stay, since {name} has them too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is open: %n article(s)</source>
        <translation>
            <numerusform>All that is open: %n article</numerusform>
            <numerusform>All that is open: %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message numerus="yes">
        <source>%n character(s) will be added, exactly as they were copied.</source>
        <translation>
            <numerusform>%n character will be added, exactly as it was copied.</numerusform>
            <numerusform>%n characters will be added, exactly as they were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>%n annotator</numerusform>
            <numerusform>%n annotators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done</source>
        <translation>
            <numerusform>%n article done</numerusform>
            <numerusform>%n articles done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done beside the queue</source>
        <translation>
            <numerusform>%n article done beside the queue</numerusform>
            <numerusform>%n articles done beside the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message numerus="yes">
        <source>%n article(s) stood in a part before and stay there.</source>
        <translation>
            <numerusform>%n article stood in a part before and stays there.</numerusform>
            <numerusform>%n articles stood in a part before and stay there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will be published.</source>
        <translation>
            <numerusform>%n article will be published.</numerusform>
            <numerusform>%n articles will be published.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written,</source>
        <translation>
            <numerusform>%n file written,</numerusform>
            <numerusform>%n files written,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates stay together.</source>
        <translation>
            <numerusform>%n group of near-duplicates stays together.</numerusform>
            <numerusform>%n groups of near-duplicates stay together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in site furniture are left out.</source>
        <translation>
            <numerusform>%n span in site furniture is left out.</numerusform>
            <numerusform>%n spans in site furniture are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n article(s).</source>
        <translation>
            <numerusform>with %n article.</numerusform>
            <numerusform>with %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) are as they were before.</source>
        <translation>
            <numerusform>%n annotation is as it was before.</numerusform>
            <numerusform>%n annotations are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are changed.</source>
        <translation>
            <numerusform>%n link is changed.</numerusform>
            <numerusform>%n links are changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are removed.</source>
        <translation>
            <numerusform>%n link is removed.</numerusform>
            <numerusform>%n links are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) will tie labels that their type does not tie; they stay.</source>
        <translation>
            <numerusform>%n link will tie labels that its type does not tie; it stays.</numerusform>
            <numerusform>%n links will tie labels that their type does not tie; they stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these annotation(s) are marked as done.</source>
        <translation>
            <numerusform>%n of these annotations is marked as done.</numerusform>
            <numerusform>%n of these annotations are marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are removed.</source>
        <translation>
            <numerusform>%n span is removed.</numerusform>
            <numerusform>%n spans are removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) become one with another at the same place.</source>
        <translation>
            <numerusform>%n span becomes one with another at the same place.</numerusform>
            <numerusform>%n spans become one with another at the same place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) get another label or other values.</source>
        <translation>
            <numerusform>%n span gets another label or other values.</numerusform>
            <numerusform>%n spans get another label or other values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) will cross another of their label; they stay as they are.</source>
        <translation>
            <numerusform>%n span will cross another of its label; it stays as it is.</numerusform>
            <numerusform>%n spans will cross another of their label; they stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in use are gone; say below where they go.</source>
        <translation>
            <numerusform>%n thing in use is gone; say below where it goes.</numerusform>
            <numerusform>%n things in use are gone; say below where they go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) give way to another that stands there.</source>
        <translation>
            <numerusform>%n value gives way to another that stands there.</numerusform>
            <numerusform>%n values give way to another that stands there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s), decided disagreements may be asked again.</source>
        <translation>
            <numerusform>In %n article, decided disagreements may be asked again.</numerusform>
            <numerusform>In %n articles, decided disagreements may be asked again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n article(s)</source>
        <translation>
            <numerusform>of %n article</numerusform>
            <numerusform>of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>%n span</numerusform>
            <numerusform>%n spans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted. One undo takes them back.</source>
        <translation>
            <numerusform>%n suggestion accepted. One undo takes it back.</numerusform>
            <numerusform>%n suggestions accepted. One undo takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n of these words</source>
        <translation>
            <numerusform>Accept these words</numerusform>
            <numerusform>Accept all %n of these words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refused in this article: %n</source>
        <translation>
            <numerusform>Refused in this article: %n</numerusform>
            <numerusform>Refused in this article: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gold, %n time(s)</source>
        <translation>
            <numerusform>gold, once</numerusform>
            <numerusform>gold, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n other article(s)</source>
        <translation>
            <numerusform>in %n other article</numerusform>
            <numerusform>in %n other articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you, %n time(s) in this article</source>
        <translation>
            <numerusform>you, once in this article</numerusform>
            <numerusform>you, %n times in this article</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you, in %n article(s)</source>
        <translation>
            <numerusform>you, in %n article</numerusform>
            <numerusform>you, in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message numerus="yes">
        <source>%n article(s) came since.</source>
        <translation>
            <numerusform>%n article came since.</numerusform>
            <numerusform>%n articles came since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates,</source>
        <translation>
            <numerusform>%n group of near-duplicates,</numerusform>
            <numerusform>%n groups of near-duplicates,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>%n near-duplicate</numerusform>
            <numerusform>%n near-duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n article(s).</source>
        <translation>
            <numerusform>with %n article.</numerusform>
            <numerusform>with %n articles.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message numerus="yes">
        <source>Label “{name}” ({n} spans) is not in the schema; use --map or --drop.</source>
        <translation>
            <numerusform>Label “{name}” ({n} span) is not in the schema; use --map or --drop.</numerusform>
            <numerusform>Label “{name}” ({n} spans) is not in the schema; use --map or --drop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link type “{name}” ({n} links) is not in the schema; use --link-map or --drop-link.</source>
        <translation>
            <numerusform>Link type “{name}” ({n} link) is not in the schema; use --link-map or --drop-link.</numerusform>
            <numerusform>Link type “{name}” ({n} links) is not in the schema; use --link-map or --drop-link.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The load was stopped; {n} files were not read.</source>
        <translation>
            <numerusform>The load was stopped; {n} file was not read.</numerusform>
            <numerusform>The load was stopped; {n} files were not read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations are as they were before.</source>
        <translation>
            <numerusform>{n} annotation is as it was before.</numerusform>
            <numerusform>{n} annotations are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations differ from the project&apos;s own and were not taken.</source>
        <translation>
            <numerusform>{n} annotation differs from the project&apos;s own and was not taken.</numerusform>
            <numerusform>{n} annotations differ from the project&apos;s own and were not taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles checked, no fault.</source>
        <translation>
            <numerusform>{n} article checked, no fault.</numerusform>
            <numerusform>{n} articles checked, no fault.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles found no room or nobody to take them.</source>
        <translation>
            <numerusform>{n} article found no room or nobody to take it.</numerusform>
            <numerusform>{n} articles found no room or nobody to take them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles loaded.</source>
        <translation>
            <numerusform>{n} article loaded.</numerusform>
            <numerusform>{n} articles loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stand in a group.</source>
        <translation>
            <numerusform>{n} article stands in a group.</numerusform>
            <numerusform>{n} articles stand in a group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stay with whom they are.</source>
        <translation>
            <numerusform>{n} article stays with whom it is.</numerusform>
            <numerusform>{n} articles stay with whom they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stay, since “{name}” has them too.</source>
        <translation>
            <numerusform>{n} article stays, since “{name}” has it too.</numerusform>
            <numerusform>{n} articles stay, since “{name}” has them too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stood in a part before and stay there.</source>
        <translation>
            <numerusform>{n} article stood in a part before and stays there.</numerusform>
            <numerusform>{n} articles stood in a part before and stay there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles went to “{name}”.</source>
        <translation>
            <numerusform>{n} article went to “{name}”.</numerusform>
            <numerusform>{n} articles went to “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were annotated by two or more.</source>
        <translation>
            <numerusform>{n} article was annotated by two or more.</numerusform>
            <numerusform>{n} articles were annotated by two or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were loaded repaired.</source>
        <translation>
            <numerusform>{n} article was loaded repaired.</numerusform>
            <numerusform>{n} articles were loaded repaired.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were there already.</source>
        <translation>
            <numerusform>{n} article was there already.</numerusform>
            <numerusform>{n} articles were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles would be loaded.</source>
        <translation>
            <numerusform>{n} article would be loaded.</numerusform>
            <numerusform>{n} articles would be loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles.</source>
        <translation>
            <numerusform>{n} article.</numerusform>
            <numerusform>{n} articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} disagreements are written.</source>
        <translation>
            <numerusform>{n} disagreement is written.</numerusform>
            <numerusform>{n} disagreements are written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} faults were found; keep the file, and look into its backups.</source>
        <translation>
            <numerusform>{n} fault was found; keep the file, and look into its backups.</numerusform>
            <numerusform>{n} faults were found; keep the file, and look into its backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files or parts of files could not be loaded (they are listed above); the others are.</source>
        <translation>
            <numerusform>{n} file or part of a file could not be loaded (it is listed above); the others are.</numerusform>
            <numerusform>{n} files or parts of files could not be loaded (they are listed above); the others are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files or parts of files would not be loaded.</source>
        <translation>
            <numerusform>{n} file or part of a file would not be loaded.</numerusform>
            <numerusform>{n} files or parts of files would not be loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of articles share their text and stay together.</source>
        <translation>
            <numerusform>{n} group of articles shares its text and stays together.</numerusform>
            <numerusform>{n} groups of articles share their text and stay together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates.</source>
        <translation>
            <numerusform>{n} group of near-duplicates.</numerusform>
            <numerusform>{n} groups of near-duplicates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines cannot be used (they are listed above).</source>
        <translation>
            <numerusform>{n} line cannot be used (it is listed above).</numerusform>
            <numerusform>{n} lines cannot be used (they are listed above).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more articles are in the JSON, CSV and Excel reports.</source>
        <translation>
            <numerusform>{n} more article is in the JSON, CSV and Excel reports.</numerusform>
            <numerusform>{n} more articles are in the JSON, CSV and Excel reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more disagreements are in the JSON, CSV and Excel reports.</source>
        <translation>
            <numerusform>{n} more disagreement is in the JSON, CSV and Excel reports.</numerusform>
            <numerusform>{n} more disagreements are in the JSON, CSV and Excel reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more: --csv writes all of them.</source>
        <translation>
            <numerusform>{n} more: --csv writes all of them.</numerusform>
            <numerusform>{n} more: --csv writes all of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of these were begun; what was annotated stays with “{name}”.</source>
        <translation>
            <numerusform>{n} of these was begun; what was annotated stays with “{name}”.</numerusform>
            <numerusform>{n} of these were begun; what was annotated stays with “{name}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} spans stood in site furniture and were left out.</source>
        <translation>
            <numerusform>{n} span stood in site furniture and was left out.</numerusform>
            <numerusform>{n} spans stood in site furniture and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings.</source>
        <translation>
            <numerusform>{n} warning.</numerusform>
            <numerusform>{n} warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{path}” is written, with {n} disagreements.</source>
        <translation>
            <numerusform>“{path}” is written, with {n} disagreement.</numerusform>
            <numerusform>“{path}” is written, with {n} disagreements.</numerusform>
        </translation>
    </message>
</context>
</TS>
