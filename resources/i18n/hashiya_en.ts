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
</TS>
