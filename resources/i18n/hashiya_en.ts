<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Files</name>
    <message numerus="yes">
        <source>%n article(s) were in the project already.</source>
        <translation>
            <numerusform>%n article was in the project already.</numerusform>
            <numerusform>%n articles were in the project already.</numerusform>
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
        <source>%n file(s) were not taken.</source>
        <translation>
            <numerusform>%n file was not taken.</numerusform>
            <numerusform>%n files were not taken.</numerusform>
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
</context>
<context>
    <name>Load</name>
    <message numerus="yes">
        <source>%n file(s) will be loaded.</source>
        <translation>
            <numerusform>%n file will be loaded.</numerusform>
            <numerusform>%n files will be loaded.</numerusform>
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
    <name>cli</name>
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
        <source>{n} articles loaded.</source>
        <translation>
            <numerusform>{n} article loaded.</numerusform>
            <numerusform>{n} articles loaded.</numerusform>
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
        <source>{n} faults were found; keep the file, and look into its backups.</source>
        <translation>
            <numerusform>{n} fault was found; keep the file, and look into its backups.</numerusform>
            <numerusform>{n} faults were found; keep the file, and look into its backups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files could not be loaded (they are listed above); the others are.</source>
        <translation>
            <numerusform>{n} file could not be loaded (it is listed above); the others are.</numerusform>
            <numerusform>{n} files could not be loaded (they are listed above); the others are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings.</source>
        <translation>
            <numerusform>{n} warning.</numerusform>
            <numerusform>{n} warnings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message numerus="yes">
        <source>Articles and annotations left out because nothing is labelled: {n}.</source>
        <translation>
            <numerusform>Articles and annotations left out because nothing is labelled: {n}.</numerusform>
            <numerusform>Articles and annotations left out because nothing is labelled: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Links left out: {n} ({labels}).</source>
        <translation>
            <numerusform>Links left out: {n} ({labels}).</numerusform>
            <numerusform>Links left out: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Notes left out: {n}.</source>
        <translation>
            <numerusform>Notes left out: {n}.</numerusform>
            <numerusform>Notes left out: {n}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans left out because a longer one has their word: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans left out because a longer one has their word: {n} ({labels}).</numerusform>
            <numerusform>Spans left out because a longer one has their word: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans left out because a longer one holds them: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans left out because a longer one holds them: {n} ({labels}).</numerusform>
            <numerusform>Spans left out because a longer one holds them: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans left out because another has the same extent: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans left out because another has the same extent: {n} ({labels}).</numerusform>
            <numerusform>Spans left out because another has the same extent: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans left out because they cover only spaces or invisible characters: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans left out because they cover only spaces or invisible characters: {n} ({labels}).</numerusform>
            <numerusform>Spans left out because they cover only spaces or invisible characters: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans left out because they overlap a longer one: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans left out because they overlap a longer one: {n} ({labels}).</numerusform>
            <numerusform>Spans left out because they overlap a longer one: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans whose attributes were left out: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans whose attributes were left out: {n} ({labels}).</numerusform>
            <numerusform>Spans whose attributes were left out: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans widened to the whole word: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans widened to the whole word: {n} ({labels}).</numerusform>
            <numerusform>Spans widened to the whole word: {n} ({labels}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spans written without spaces or invisible characters at their ends: {n} ({labels}).</source>
        <translation>
            <numerusform>Spans written without spaces or invisible characters at their ends: {n} ({labels}).</numerusform>
            <numerusform>Spans written without spaces or invisible characters at their ends: {n} ({labels}).</numerusform>
        </translation>
    </message>
</context>
</TS>
