<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>Annotates Arabic conflict reporting, right to left. Everything stays on this computer. Free software under the MIT licence; the fonts are Noto, under the SIL Open Font License.</source>
        <translation>لتوسيم الأخبار العربية عن النزاعات، من اليمين إلى اليسار. كل شيء يبقى على هذا الحاسوب. برنامج حر برخصة MIT، وخطوطه من عائلة Noto برخصة SIL للخطوط المفتوحة.</translation>
    </message>
    <message>
        <source>Hashiya {version}</source>
        <translation>حاشية {version}</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Hashiya</source>
        <translation>&amp;عن حاشية</translation>
    </message>
    <message>
        <source>&amp;Accept the suggestion; without one, to the next</source>
        <translation>&amp;قبول الاقتراح، أو الانتقال إلى التالي</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>م&amp;قال</translation>
    </message>
    <message>
        <source>&amp;Article and history</source>
        <translation>ال&amp;مقال وسجله</translation>
    </message>
    <message>
        <source>&amp;Beside the text</source>
        <translation>&amp;بجانب النص</translation>
    </message>
    <message>
        <source>&amp;Check the project</source>
        <translation>ف&amp;حص المشروع</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;نسخ النص</translation>
    </message>
    <message>
        <source>&amp;Current span</source>
        <translation>المقطع ال&amp;حالي</translation>
    </message>
    <message>
        <source>&amp;Disagreements</source>
        <translation>الا&amp;ختلافات</translation>
    </message>
    <message>
        <source>&amp;Done, on to the next</source>
        <translation>ت&amp;مّ، إلى التالي</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Filter the list of articles</source>
        <translation>&amp;تصفية قائمة المقالات</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>ا&amp;بحث عن أمر…</translation>
    </message>
    <message>
        <source>&amp;Find in this article…</source>
        <translation>ا&amp;بحث في هذا المقال…</translation>
    </message>
    <message>
        <source>&amp;Guideline</source>
        <translation>&amp;دليل التوسيم</translation>
    </message>
    <message>
        <source>&amp;Hand out work…</source>
        <translation>توزيع ال&amp;عمل…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>اس&amp;تيراد توسيمات…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>الم&amp;فاتيح</translation>
    </message>
    <message>
        <source>&amp;List of spans</source>
        <translation>&amp;قائمة المقاطع</translation>
    </message>
    <message>
        <source>&amp;Load files…</source>
        <translation>تحمي&amp;ل ملفات…</translation>
    </message>
    <message>
        <source>&amp;Mine against gold</source>
        <translation>عملي أمام المر&amp;جع</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>مشروع &amp;جديد…</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Next hit</source>
        <translation>النتيجة ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Next span</source>
        <translation>المقطع ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Next suggestion</source>
        <translation>الاقتراح ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>&amp;فتح مشروع…</translation>
    </message>
    <message>
        <source>&amp;Paste an article…</source>
        <translation>لص&amp;ق مقال…</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Previous hit</source>
        <translation>النتي&amp;جة السابقة</translation>
    </message>
    <message>
        <source>&amp;Previous suggestion</source>
        <translation>الاقتراح ال&amp;سابق</translation>
    </message>
    <message>
        <source>&amp;Progress</source>
        <translation>ال&amp;تقدّم</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>م&amp;راجعة</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>ب&amp;حث</translation>
    </message>
    <message>
        <source>&amp;Show suggestions</source>
        <translation>إ&amp;ظهار الاقتراحات</translation>
    </message>
    <message>
        <source>&amp;Show who said it</source>
        <translation>إظهار &amp;من قال ماذا</translation>
    </message>
    <message>
        <source>&amp;Skip, on to the next…</source>
        <translation>ت&amp;خطٍّ إلى التالي…</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>تص&amp;غير النص</translation>
    </message>
    <message>
        <source>&amp;Span under the caret; again: the next one out</source>
        <translation>المقطع ت&amp;حت المؤشر، ثم الذي يحيط به</translation>
    </message>
    <message>
        <source>&amp;Suggestions</source>
        <translation>الاق&amp;تراحات</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>حجم النص الم&amp;عتاد</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;What all agree on, to gold</source>
        <translation>&amp;نقل المتفق عليه إلى المرجع</translation>
    </message>
    <message>
        <source>A&amp;greement</source>
        <translation>الات&amp;فاق</translation>
    </message>
    <message>
        <source>A&amp;rabic digits (١٢٣)</source>
        <translation>أرقام ع&amp;ربية مشرقية (١٢٣)</translation>
    </message>
    <message>
        <source>Accept all in this a&amp;rticle</source>
        <translation>قبول كل ما في هذا ال&amp;مقال</translation>
    </message>
    <message>
        <source>Accept all of these &amp;words</source>
        <translation>قبول هذه ال&amp;كلمات كلها</translation>
    </message>
    <message>
        <source>Accept all of this &amp;label</source>
        <translation>قبول كل ما لهذا ال&amp;وسم</translation>
    </message>
    <message>
        <source>Ad&amp;judicating to gold</source>
        <translation>ال&amp;حسم في المرجع</translation>
    </message>
    <message>
        <source>All articles in a ta&amp;ble</source>
        <translation>&amp;جدول المقالات كلها</translation>
    </message>
    <message>
        <source>As the s&amp;ystem has it</source>
        <translation>كما في ال&amp;نظام</translation>
    </message>
    <message>
        <source>Attri&amp;butes of the current span</source>
        <translation>خ&amp;صائص المقطع الحالي</translation>
    </message>
    <message>
        <source>C&amp;lear the selection</source>
        <translation>إ&amp;لغاء التحديد</translation>
    </message>
    <message>
        <source>C&amp;onsistency</source>
        <translation>الات&amp;ساق</translation>
    </message>
    <message>
        <source>Change the &amp;annotator…</source>
        <translation>تغيير الم&amp;وسِّم…</translation>
    </message>
    <message>
        <source>Cla&amp;ims</source>
        <translation>الإ&amp;فادات</translation>
    </message>
    <message>
        <source>Con&amp;firm what is proposed</source>
        <translation>ت&amp;أكيد المقترحات</translation>
    </message>
    <message>
        <source>Correct title, date, &amp;zones…</source>
        <translation>تصحيح العنوان والتاريخ وال&amp;نطاقات…</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>Dis&amp;miss what is proposed</source>
        <translation>صر&amp;ف المقترحات</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>Find in &amp;all articles…</source>
        <translation>بحث في كل المق&amp;الات…</translation>
    </message>
    <message>
        <source>Find near-&amp;duplicates…</source>
        <translation>البحث عن النسخ المت&amp;قاربة…</translation>
    </message>
    <message>
        <source>G&amp;uideline…</source>
        <translation>دليل التوسي&amp;م…</translation>
    </message>
    <message>
        <source>Go to the &amp;list of articles</source>
        <translation>إلى &amp;قائمة المقالات</translation>
    </message>
    <message>
        <source>Go to the menus</source>
        <translation>إلى القوائم العلوية</translation>
    </message>
    <message>
        <source>Go to the te&amp;xt</source>
        <translation>إلى الن&amp;ص</translation>
    </message>
    <message>
        <source>L&amp;ist the spans under the caret</source>
        <translation>سر&amp;د المقاطع تحت المؤشر</translation>
    </message>
    <message>
        <source>Label these words &amp;everywhere…</source>
        <translation>وسم هذه الكلمات في كل &amp;مكان…</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>ت&amp;كبير النص</translation>
    </message>
    <message>
        <source>Li&amp;ght</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>Lin&amp;k the current span…</source>
        <translation>ر&amp;بط المقطع الحالي…</translation>
    </message>
    <message>
        <source>Load a &amp;folder…</source>
        <translation>تحميل مجل&amp;د…</translation>
    </message>
    <message>
        <source>Mark as &amp;in progress</source>
        <translation>إعادة إلى «قيد ال&amp;عمل»</translation>
    </message>
    <message>
        <source>N&amp;ote on the current span</source>
        <translation>ملاحظة على الم&amp;قطع الحالي</translation>
    </message>
    <message>
        <source>Ne&amp;xt near-duplicate of this article</source>
        <translation>النس&amp;خة المتقاربة التالية لهذا النص</translation>
    </message>
    <message>
        <source>Ne&amp;xt that was not sure</source>
        <translation>الموضع غير المؤكد ال&amp;لاحق</translation>
    </message>
    <message>
        <source>No&amp;te on the article</source>
        <translation>ملا&amp;حظة على المقال</translation>
    </message>
    <message>
        <source>Not s&amp;ure of the current span</source>
        <translation>المقطع الحالي &amp;غير مؤكد</translation>
    </message>
    <message>
        <source>Not sure of the arti&amp;cle</source>
        <translation>المقال غير م&amp;ؤكد</translation>
    </message>
    <message>
        <source>Only my &amp;work</source>
        <translation>عملي وحد&amp;ه</translation>
    </message>
    <message>
        <source>Open the &amp;demo project</source>
        <translation>فتح المشروع التجري&amp;بي</translation>
    </message>
    <message>
        <source>Open the la&amp;st project</source>
        <translation>فتح &amp;آخر مشروع</translation>
    </message>
    <message>
        <source>Pre&amp;vious span</source>
        <translation>المقطع ال&amp;سابق</translation>
    </message>
    <message>
        <source>Pu&amp;blish a corpus…</source>
        <translation>&amp;نشر مدوّنة…</translation>
    </message>
    <message>
        <source>Put to&amp;rn Arabic right…</source>
        <translation>إصلاح العربية المقطّعة أو المع&amp;كوسة…</translation>
    </message>
    <message>
        <source>Re&amp;fuse the suggestion, on to the next</source>
        <translation>&amp;رفض الاقتراح، إلى التالي</translation>
    </message>
    <message>
        <source>Re&amp;move the current span</source>
        <translation>ح&amp;ذف المقطع الحالي</translation>
    </message>
    <message>
        <source>Remove &amp;spans like this everywhere…</source>
        <translation>إ&amp;زالة ما يماثل هذا المقطع في كل مكان…</translation>
    </message>
    <message>
        <source>S&amp;uggestions</source>
        <translation>&amp;اقتراحات</translation>
    </message>
    <message>
        <source>Sc&amp;hema…</source>
        <translation>مخطط الو&amp;سوم…</translation>
    </message>
    <message>
        <source>Select the &amp;word; again: without its prefixes</source>
        <translation>تحديد ال&amp;كلمة، ثم دون سوابقها</translation>
    </message>
    <message>
        <source>Select what the current span &amp;holds</source>
        <translation>تحديد ن&amp;ص المقطع الحالي</translation>
    </message>
    <message>
        <source>Show &amp;invisible characters</source>
        <translation>إظهار الم&amp;حارف الخفية</translation>
    </message>
    <message>
        <source>Show all lin&amp;ks</source>
        <translation>إظهار كل الروا&amp;بط</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>Adjudicate</name>
    <message numerus="yes">
        <source>%n agreed to gold</source>
        <translation>
            <numerusform>لا متفق عليه إلى المرجع</numerusform>
            <numerusform>متفق عليه واحد إلى المرجع</numerusform>
            <numerusform>متفق عليهما إلى المرجع</numerusform>
            <numerusform>%n متفق عليها إلى المرجع</numerusform>
            <numerusform>%n متفقًا عليه إلى المرجع</numerusform>
            <numerusform>%n متفق عليه إلى المرجع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) still open.</source>
        <translation>
            <numerusform>لا اختلاف مفتوحًا.</numerusform>
            <numerusform>بقي اختلاف واحد مفتوح.</numerusform>
            <numerusform>بقي اختلافان مفتوحان.</numerusform>
            <numerusform>بقيت %n اختلافات مفتوحة.</numerusform>
            <numerusform>بقي %n اختلافًا مفتوحًا.</numerusform>
            <numerusform>بقي %n اختلاف مفتوح.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>كلها</translation>
    </message>
    <message>
        <source>Article text with all readings</source>
        <translation>نص المقال مع كل القراءات</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Every difference is settled. {key}: gold is done, on to the next article.</source>
        <translation>كل اختلاف محسوم. {key}: تمّ المرجع، إلى المقال التالي.</translation>
    </message>
    <message>
        <source>Gold has all that is agreed on.</source>
        <translation>في المرجع كل ما اتُّفق عليه.</translation>
    </message>
    <message>
        <source>Gold is done</source>
        <translation>تمّ المرجع</translation>
    </message>
    <message>
        <source>Gold is done for every article.</source>
        <translation>تمّ المرجع لكل المقالات.</translation>
    </message>
    <message>
        <source>Gold is done for this article.</source>
        <translation>تمّ المرجع لهذا المقال.</translation>
    </message>
    <message>
        <source>Gold is edited like any annotation: label keys, Alt+arrows for an end, Del to remove.</source>
        <translation>يُحرَّر المرجع كأي توسيم: مفاتيح الوسوم، وAlt مع الأسهم لتحريك طرف، وDel للحذف.</translation>
    </message>
    <message>
        <source>Gold, to be edited</source>
        <translation>المرجع، للتحرير</translation>
    </message>
    <message>
        <source>Guideline unclear</source>
        <translation>الدليل غامض</translation>
    </message>
    <message>
        <source>Looking for differences that came anew…</source>
        <translation>يُبحث عن اختلافات جديدة…</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>لا هذا ولا ذاك</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>No difference is open. Take what is agreed on to gold with {key}.</source>
        <translation>لا اختلاف مفتوحًا. انقل المتفق عليه إلى المرجع بـ {key}.</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>لا رابط</translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation>لم يُحدَّد</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Nothing to settle yet: an article is compared once two annotators have begun it.</source>
        <translation>لا شيء للحسم بعد: يُقارَن المقال متى بدأه موسِّمان.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Oversight</source>
        <translation>سهو</translation>
    </message>
    <message>
        <source>Rule not followed</source>
        <translation>خلاف القاعدة</translation>
    </message>
    <message>
        <source>Settled so</source>
        <translation>حُسم هكذا</translation>
    </message>
    <message>
        <source>Settled: both</source>
        <translation>محسوم: كلاهما</translation>
    </message>
    <message>
        <source>Settled: edited by hand</source>
        <translation>محسوم: تحرير يدوي</translation>
    </message>
    <message>
        <source>Settled: neither</source>
        <translation>محسوم: لا هذا ولا ذاك</translation>
    </message>
    <message>
        <source>Settled: {letter}</source>
        <translation>محسوم: {letter}</translation>
    </message>
    <message>
        <source>Text allows both</source>
        <translation>النص يحتمل</translation>
    </message>
    <message>
        <source>The guideline needs an update</source>
        <translation>الدليل يحتاج تحديثًا</translation>
    </message>
    <message>
        <source>These readings cannot stand beside each other.</source>
        <translation>لا تجتمع هاتان القراءتان.</translation>
    </message>
    <message>
        <source>What all agree on is not in gold yet: take it with {key}.</source>
        <translation>المتفق عليه ليس في المرجع بعد: انقله بـ {key}.</translation>
    </message>
    <message>
        <source>Why they differ (optional)</source>
        <translation>سبب الاختلاف (اختياري)</translation>
    </message>
    <message>
        <source>not finished: {letters}</source>
        <translation>لم يكتمل: {letters}</translation>
    </message>
    <message>
        <source>{attribute}: no value</source>
        <translation>{attribute}: بلا قيمة</translation>
    </message>
    <message>
        <source>{settled} of {total} settled</source>
        <translation>حُسم {settled} من {total}</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message numerus="yes">
        <source>%n annotation(s) that are not marked done count all the same.</source>
        <translation>
            <numerusform>لا توسيمات غير تامّة.</numerusform>
            <numerusform>توسيم واحد لم يُعلَّم تامًّا حُسب مع غيره.</numerusform>
            <numerusform>توسيمان لم يُعلَّما تامَّين حُسبا مع غيرهما.</numerusform>
            <numerusform>%n توسيمات لم تُعلَّم تامّة حُسبت مع غيرها.</numerusform>
            <numerusform>%n توسيمًا لم تُعلَّم تامّة حُسبت مع غيرها.</numerusform>
            <numerusform>%n توسيم لم تُعلَّم تامّة حُسبت مع غيرها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drawn by both</source>
        <translation>
            <numerusform>لم يرسم الاثنان أيًّا منها معًا</numerusform>
            <numerusform>رابط واحد رسمه كلاهما</numerusform>
            <numerusform>رابطان رسمهما كلاهما</numerusform>
            <numerusform>%n روابط رسمها كلاهما</numerusform>
            <numerusform>%n رابطًا رسمها كلاهما</numerusform>
            <numerusform>%n رابط رسمها كلاهما</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>لا روابط</numerusform>
            <numerusform>رابط واحد</numerusform>
            <numerusform>رابطان</numerusform>
            <numerusform>%n روابط</numerusform>
            <numerusform>%n رابطًا</numerusform>
            <numerusform>%n رابط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>لا أزواج</numerusform>
            <numerusform>زوج واحد</numerusform>
            <numerusform>زوجان</numerusform>
            <numerusform>%n أزواج</numerusform>
            <numerusform>%n زوجًا</numerusform>
            <numerusform>%n زوج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>لا مواضع</numerusform>
            <numerusform>موضع واحد</numerusform>
            <numerusform>موضعان</numerusform>
            <numerusform>%n مواضع</numerusform>
            <numerusform>%n موضعًا</numerusform>
            <numerusform>%n موضع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in site furniture stay out.</source>
        <translation>
            <numerusform>لا مقاطع في إطار الموقع.</numerusform>
            <numerusform>مقطع واحد في إطار الموقع لم يُحسب.</numerusform>
            <numerusform>مقطعان في إطار الموقع لم يُحسبا.</numerusform>
            <numerusform>%n مقاطع في إطار الموقع لم تُحسب.</numerusform>
            <numerusform>%n مقطعًا في إطار الموقع لم تُحسب.</numerusform>
            <numerusform>%n مقطع في إطار الموقع لم تُحسب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) were compared without the spaces at their edges.</source>
        <translation>
            <numerusform>لا مقاطع على أطرافها مسافات.</numerusform>
            <numerusform>مقطع واحد قورن دون المسافات على طرفيه.</numerusform>
            <numerusform>مقطعان قورنا دون المسافات على أطرافهما.</numerusform>
            <numerusform>%n مقاطع قورنت دون المسافات على أطرافها.</numerusform>
            <numerusform>%n مقطعًا قورنت دون المسافات على أطرافها.</numerusform>
            <numerusform>%n مقطع قورنت دون المسافات على أطرافها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>لا متطابق</numerusform>
            <numerusform>واحد متطابق</numerusform>
            <numerusform>اثنان متطابقان</numerusform>
            <numerusform>%n متطابقة</numerusform>
            <numerusform>%n متطابقًا</numerusform>
            <numerusform>%n متطابق</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>ولا مرة</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتان</numerusform>
            <numerusform>%n مرات</numerusform>
            <numerusform>%n مرة</numerusform>
            <numerusform>%n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n where only one gave any</source>
        <translation>
            <numerusform>لا شيء أعطاه واحد فقط</numerusform>
            <numerusform>موضع أعطى فيه واحد فقط</numerusform>
            <numerusform>موضعان أعطى فيهما واحد فقط</numerusform>
            <numerusform>%n مواضع أعطى فيها واحد فقط</numerusform>
            <numerusform>%n موضعًا أعطى فيها واحد فقط</numerusform>
            <numerusform>%n موضع أعطى فيها واحد فقط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whose ranges meet</source>
        <translation>
            <numerusform>لا تقاطع في المدى</numerusform>
            <numerusform>تقاطع واحد في المدى</numerusform>
            <numerusform>تقاطعان في المدى</numerusform>
            <numerusform>%n تقاطعات في المدى</numerusform>
            <numerusform>%n تقاطعًا في المدى</numerusform>
            <numerusform>%n تقاطع في المدى</numerusform>
        </translation>
    </message>
    <message>
        <source>A round is what was handed out together or, where that is not two rounds, what was finished under one version of the guideline. Shown once there are two.</source>
        <translation>الجولة ما وُزّع معًا، فإن لم تكن جولتان فما أُنجز في ظل إصدار واحد من الدليل. تظهر الجولات متى صارت اثنتين.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Agreement needs two annotators, and this project has only one. Let a second one annotate the same articles (File, “Change the annotator”), or import what they annotated elsewhere.</source>
        <translation>الاتفاق لا يُقاس إلا بين موسِّمين، وليس في هذا المشروع إلا واحد. ليوسِّم شخص ثانٍ المقالات نفسها (ملف، «تغيير الموسِّم»)، أو استورد ما وسَّمه في مكان آخر.</translation>
    </message>
    <message>
        <source>All annotators and labels</source>
        <translation>كل الموسِّمين والوسوم</translation>
    </message>
    <message>
        <source>All links</source>
        <translation>كل الروابط</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>Annotators ▾</source>
        <translation>الموسِّمون ▾</translation>
    </message>
    <message>
        <source>Attributes and links</source>
        <translation>الخصائص والروابط</translation>
    </message>
    <message>
        <source>Before the guideline</source>
        <translation>قبل الدليل</translation>
    </message>
    <message>
        <source>Being measured; it follows the figures of spans.</source>
        <translation>القياس جارٍ، ويأتي بعد أرقام المقاطع.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cohen’s κ {value}</source>
        <translation>كابا كوهين κ ‏{value}</translation>
    </message>
    <message>
        <source>Guideline to be updated</source>
        <translation>الدليل يحتاج تحديثًا</translation>
    </message>
    <message>
        <source>Guideline, version {number}</source>
        <translation>الدليل، الإصدار {number}</translation>
    </message>
    <message>
        <source>How far each can be relied on</source>
        <translation>مدى الاعتماد على كل موسِّم</translation>
    </message>
    <message>
        <source>How many spans one calls this and the other that; ∅: marked nothing.</source>
        <translation>كم مقطعًا سمّاه أحدهما كذا والآخر كذا؛ ∅: لم يحدّد شيئًا.</translation>
    </message>
    <message>
        <source>Intervals: 95%, articles drawn anew {rounds} times, seed {seed}.</source>
        <translation>المجالات: 95٪، بسحب المقالات من جديد {rounds} مرة، والبذرة {seed}.</translation>
    </message>
    <message>
        <source>Label by label</source>
        <translation>وسمًا وسمًا</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>Measuring agreement…</source>
        <translation>يُقاس الاتفاق…</translation>
    </message>
    <message>
        <source>Measuring γ, which takes longer…</source>
        <translation>يُقاس γ، وهو أطول…</translation>
    </message>
    <message>
        <source>No article has been annotated by two annotators yet. Let a second one annotate an article that the first has done, or import what they annotated elsewhere.</source>
        <translation>لم يوسِّم أيَّ مقال موسِّمان بعد. ليوسِّم شخص ثانٍ مقالًا أتمّه الأول، أو استورد ما وسَّمه في مكان آخر.</translation>
    </message>
    <message>
        <source>No two annotators gave values to spans that answer each other yet.</source>
        <translation>لم يُعطِ موسِّمان بعدُ قيمًا لمقاطع متقابلة.</translation>
    </message>
    <message>
        <source>Nobody drew a link between spans that answer each other yet.</source>
        <translation>لم يرسم أحد بعدُ رابطًا بين مقاطع متقابلة.</translation>
    </message>
    <message>
        <source>Nobody marked anything in an article that another annotated too.</source>
        <translation>لم يوسم شيء في مقالة وسمها أكثر من شخص.</translation>
    </message>
    <message>
        <source>One annotator</source>
        <translation>أحد الموسِّمين</translation>
    </message>
    <message>
        <source>Over all articles</source>
        <translation>في كل المقالات</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>مع الوقت</translation>
    </message>
    <message>
        <source>Pair by pair</source>
        <translation>كل اثنين معًا</translation>
    </message>
    <message>
        <source>Pair of annotators</source>
        <translation>الموسِّمان</translation>
    </message>
    <message>
        <source>Round by round</source>
        <translation>جولة جولة</translation>
    </message>
    <message>
        <source>Rows: what is right, as far as all together can tell. Columns: what is given there, as a share. ∅: nothing is marked. Enter on a name above shows somebody else.</source>
        <translation>الصفوف: الصواب بقدر ما يدل عليه مجموع الموسِّمين. الأعمدة: ما أُعطي هناك، حصةً. ∅: لم يُوسم شيء. مفتاح Enter على اسم في الأعلى يعرض صاحبه.</translation>
    </message>
    <message>
        <source>Shown once ten articles are marked done by those who share them.</source>
        <translation>يظهر متى عُلِّمت عشر مقالات مشتركة أنها تمّت.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>Stopped. Press {key} to begin again.</source>
        <translation>توقّف. اضغط {key} للبدء من جديد.</translation>
    </message>
    <message>
        <source>The other annotator</source>
        <translation>الموسِّم الآخر</translation>
    </message>
    <message>
        <source>The report is written: {path}</source>
        <translation>كُتب التقرير: {path}</translation>
    </message>
    <message>
        <source>Values of attributes</source>
        <translation>قيم الخصائص</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>المُعطى</translation>
    </message>
    <message>
        <source>What is measured</source>
        <translation>ما يُقاس</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>الصواب</translation>
    </message>
    <message>
        <source>What is taken for what</source>
        <translation>ما الذي يُؤخذ مكان ماذا</translation>
    </message>
    <message>
        <source>What {annotator} gives</source>
        <translation>ما يعطيه {annotator}</translation>
    </message>
    <message>
        <source>Write a report…</source>
        <translation>كتابة تقرير…</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>يُكتب التقرير…</translation>
    </message>
    <message>
        <source>not defined, because no value was given by both</source>
        <translation>غير معرَّف، إذ لم تُعطَ قيمة من الاثنين</translation>
    </message>
    <message>
        <source>not defined, because nothing was marked that could be compared</source>
        <translation>غير معرَّف، إذ لم يُحدَّد شيء يُقارَن</translation>
    </message>
    <message>
        <source>not defined, because only one value was ever given</source>
        <translation>غير معرَّف، إذ لم تُعطَ سوى قيمة واحدة</translation>
    </message>
    <message>
        <source>not defined, because what was marked leaves nothing to tell from chance</source>
        <translation>غير معرَّف، إذ لا يترك ما حُدِّد شيئًا يُميَّز عن المصادفة</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>{given} where {right} is right: {share}</source>
        <translation>{given} حيث الصواب {right}: {share}</translation>
    </message>
    <message>
        <source>{one} against {other}</source>
        <translation>{one} مقابل {other}</translation>
    </message>
    <message>
        <source>{value}, in 95 of 100 draws {interval}</source>
        <translation>{value}، وفي 95 من 100 سحبة {interval}</translation>
    </message>
</context>
<context>
    <name>Annotate</name>
    <message numerus="yes">
        <source>%n link(s) that the new label forbids went with it; Undo brings them back.</source>
        <translation>
            <numerusform>لم يُحذف أي رابط.</numerusform>
            <numerusform>حُذف معه رابط واحد لا يسمح به الوسم الجديد، والتراجع يعيده.</numerusform>
            <numerusform>حُذف معه رابطان لا يسمح بهما الوسم الجديد، والتراجع يعيدهما.</numerusform>
            <numerusform>حُذفت معه %n روابط لا يسمح بها الوسم الجديد، والتراجع يعيدها.</numerusform>
            <numerusform>حُذف معه %n رابطًا لا يسمح بها الوسم الجديد، والتراجع يعيدها.</numerusform>
            <numerusform>حُذف معه %n رابط لا يسمح بها الوسم الجديد، والتراجع يعيدها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Article text</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>Select some text first, or choose a span to change its label.</source>
        <translation>حدِّد نصًّا أولًا، أو اختر مقطعًا لتغيير وسمه.</translation>
    </message>
</context>
<context>
    <name>Annotators</name>
    <message>
        <source>Add and go on</source>
        <translation>أضِف وتابع</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>تابع</translation>
    </message>
    <message>
        <source>Name of the annotator</source>
        <translation>اسم الموسِّم</translation>
    </message>
    <message>
        <source>New, though spelled much like “{name}”, who works here already.</source>
        <translation>اسم جديد، مع أنه يُكتب قريبًا من «{name}» الذي يعمل هنا من قبل.</translation>
    </message>
    <message>
        <source>Those who work in this project</source>
        <translation>العاملون في هذا المشروع</translation>
    </message>
    <message>
        <source>Who is working? Everybody&apos;s labels are kept apart; choose a name or write a new one.</source>
        <translation>من يعمل الآن؟ تُحفظ وسوم كل شخص على حدة؛ اختر اسمًا أو اكتب اسمًا جديدًا.</translation>
    </message>
    <message>
        <source>“{name}” is new here.</source>
        <translation>«{name}» جديد هنا.</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Something unexpected happened. Your labels are on the disk. Please send the details below to whoever looks after Hashiya.</source>
        <translation>حدث ما لم يكن متوقعًا. وسومك محفوظة على القرص. أرسِل التفاصيل أدناه من فضلك إلى من يتولى صيانة حاشية.</translation>
    </message>
    <message>
        <source>The details are also in {path}</source>
        <translation>التفاصيل محفوظة أيضًا في {path}</translation>
    </message>
    <message>
        <source>Unexpected error</source>
        <translation>خطأ غير متوقع</translation>
    </message>
</context>
<context>
    <name>Articles</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متخطّى</translation>
    </message>
    <message>
        <source>Untitled article {number}</source>
        <translation>مقال بلا عنوان {number}</translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>اختيار لون</translation>
    </message>
    <message>
        <source>Choose a schema</source>
        <translation>اختيار مخطط وسوم</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export the guideline</source>
        <translation>تصدير الدليل</translation>
    </message>
    <message>
        <source>Export: name a new folder</source>
        <translation>التصدير: اسم مجلد جديد</translation>
    </message>
    <message>
        <source>Files of annotations ({ends})</source>
        <translation>ملفات التوسيم ({ends})</translation>
    </message>
    <message>
        <source>Files with articles ({endings});;All files (*)</source>
        <translation>ملفات فيها مقالات ({endings});;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation>المجلدات (*)</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Hashiya projects (*.hashiya)</source>
        <translation>مشاريع حاشية (*.hashiya)</translation>
    </message>
    <message>
        <source>Import annotations from a file</source>
        <translation>استيراد توسيمات من ملف</translation>
    </message>
    <message>
        <source>Import annotations from a folder</source>
        <translation>استيراد توسيمات من مجلد</translation>
    </message>
    <message>
        <source>Load a folder</source>
        <translation>تحميل مجلد</translation>
    </message>
    <message>
        <source>Load a guideline</source>
        <translation>تحميل دليل</translation>
    </message>
    <message>
        <source>Load files</source>
        <translation>تحميل ملفات</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown *.txt);;All files (*)</source>
        <translation>نص Markdown (*.md *.markdown *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>نص Markdown (*.md)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Numbers as a table (*.csv)</source>
        <translation>صورة (*.png);;رسم متجهي (*.svg);;الأرقام في جدول (*.csv)</translation>
    </message>
    <message>
        <source>Save the charts or the numbers</source>
        <translation>حفظ الرسوم أو الأرقام</translation>
    </message>
    <message>
        <source>Save the keys as PDF</source>
        <translation>حفظ المفاتيح في ملف PDF</translation>
    </message>
    <message>
        <source>Save the schema</source>
        <translation>حفظ المخطط</translation>
    </message>
    <message>
        <source>Save what is said</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Schema (*.json)</source>
        <translation>مخطط وسوم (*.json)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>Web page (*.html);;Excel (*.xlsx);;Tables as text (*.csv);;JSON (*.json)</source>
        <translation>صفحة ويب (*.html);;إكسل (*.xlsx);;جداول نصية (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>كتابة تقرير</translation>
    </message>
    <message>
        <source>“{name}” is there already. Replace it?</source>
        <translation>«{name}» موجود من قبل. هل يُستبدل؟</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message numerus="yes">
        <source>Attributes · %n empty</source>
        <translation>
            <numerusform>الخصائص · لا فارغ منها</numerusform>
            <numerusform>الخصائص · واحدة فارغة</numerusform>
            <numerusform>الخصائص · اثنتان فارغتان</numerusform>
            <numerusform>الخصائص · %n فارغة</numerusform>
            <numerusform>الخصائص · %n فارغة</numerusform>
            <numerusform>الخصائص · %n فارغة</numerusform>
        </translation>
    </message>
    <message>
        <source>Attributes · all filled</source>
        <translation>الخصائص · كلها مملوءة</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>محو</translation>
    </message>
    <message>
        <source>Confirm (Enter)</source>
        <translation>تأكيد (Enter)</translation>
    </message>
    <message>
        <source>Confirm all</source>
        <translation>تأكيد الكل</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>صرف</translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation>صرف الكل</translation>
    </message>
    <message>
        <source>In a number, ? does the same.</source>
        <translation>وأنت تكتب رقماً، المفتاح ؟ يفعل ذلك.</translation>
    </message>
    <message>
        <source>In a number, Space or ~ does the same.</source>
        <translation>وأنت تكتب رقماً، مفتاح المسافة أو ~ يفعل ذلك.</translation>
    </message>
    <message>
        <source>Nothing is proposed for this span.</source>
        <translation>لا مقترحات لهذا المقطع.</translation>
    </message>
    <message>
        <source>Type a whole number, 0 or more.</source>
        <translation>اكتب عدداً صحيحاً، صفراً أو أكثر.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{value} (proposed)</source>
        <translation>{value} (مقترح)</translation>
    </message>
    <message>
        <source>{value}, key {key}</source>
        <translation>{value}، المفتاح {key}</translation>
    </message>
    <message>
        <source>{value}, required</source>
        <translation>{value}، مطلوب</translation>
    </message>
</context>
<context>
    <name>Blind</name>
    <message numerus="yes">
        <source>%n article(s) of yours are open.</source>
        <translation>
            <numerusform>لم يبق عندك مقال مفتوح.</numerusform>
            <numerusform>بقي عندك مقال واحد مفتوح.</numerusform>
            <numerusform>بقي عندك مقالان مفتوحان.</numerusform>
            <numerusform>بقيت عندك %n مقالات مفتوحة.</numerusform>
            <numerusform>بقي عندك %n مقالًا مفتوحًا.</numerusform>
            <numerusform>بقي عندك %n مقال مفتوح.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the text (Esc)</source>
        <translation>العودة إلى النص (Esc)</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Who leads the project opens it for everybody on the screen of progress ({key}).</source>
        <translation>من يدير المشروع يستطيع فتحها للجميع من شاشة التقدّم ({key}).</translation>
    </message>
    <message>
        <source>You work in a blind round: what others said of the articles is shown once yours are done, so that agreement is measured between people who did not look.</source>
        <translation>أنت تعمل في جولة معمّاة: يظهر ما قاله الآخرون عن المقالات متى أنجزت ما عندك، ليُقاس الاتفاق بين من لم ينظر بعضهم إلى عمل بعض.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>{link} from {words}</source>
        <translation>{link}: من {words}</translation>
    </message>
    <message>
        <source>{link} to {words}</source>
        <translation>{link}: إلى {words}</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message numerus="yes">
        <source>%n source(s) with claims</source>
        <translation>
            <numerusform>لا مصدر له إفادة</numerusform>
            <numerusform>مصدر واحد له إفادات</numerusform>
            <numerusform>مصدران لهما إفادات</numerusform>
            <numerusform>%n مصادر لها إفادات</numerusform>
            <numerusform>%n مصدرًا لها إفادات</numerusform>
            <numerusform>%n مصدر لها إفادات</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) without a claim</source>
        <translation>
            <numerusform>كل مصدر له إفادة</numerusform>
            <numerusform>مصدر واحد بلا إفادة</numerusform>
            <numerusform>مصدران بلا إفادة</numerusform>
            <numerusform>%n مصادر بلا إفادة</numerusform>
            <numerusform>%n مصدرًا بلا إفادة</numerusform>
            <numerusform>%n مصدر بلا إفادة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a source</source>
        <translation>
            <numerusform>لا شيء بلا مصدر</numerusform>
            <numerusform>واحد بلا مصدر</numerusform>
            <numerusform>اثنان بلا مصدر</numerusform>
            <numerusform>%n بلا مصدر</numerusform>
            <numerusform>%n بلا مصدر</numerusform>
            <numerusform>%n بلا مصدر</numerusform>
        </translation>
    </message>
    <message>
        <source>A source that says nothing yet</source>
        <translation>مصدر لم يُنسب إليه شيء بعد</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الإفادات</translation>
    </message>
    <message>
        <source>Claims side by side</source>
        <translation>الإفادات جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>No source says this</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>No sources yet. Label a source, then link it to what it says ({key} at the source).</source>
        <translation>لا مصادر بعد. ضع وسمًا على مصدر، ثم اربطه بما يقوله ({key} عند المصدر).</translation>
    </message>
    <message>
        <source>Side by side…</source>
        <translation>جنبًا إلى جنب…</translation>
    </message>
    <message>
        <source>Sources and what they say</source>
        <translation>المصادر وما يُنسب إليها</translation>
    </message>
    <message>
        <source>The schema has no link that says who says what.</source>
        <translation>ليس في المخطط رابط يبيّن من قال ماذا.</translation>
    </message>
    <message numerus="yes">
        <source>says %n thing(s)</source>
        <translation>
            <numerusform>لا إفادة</numerusform>
            <numerusform>إفادة واحدة</numerusform>
            <numerusform>إفادتان</numerusform>
            <numerusform>%n إفادات</numerusform>
            <numerusform>%n إفادة</numerusform>
            <numerusform>%n إفادة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Enter does it, Escape leaves.</source>
        <translation>Enter ينفّذ، وEscape يخرج.</translation>
    </message>
    <message>
        <source>Go to article {number}</source>
        <translation>الانتقال إلى المقال {number}</translation>
    </message>
    <message>
        <source>Label: {name}</source>
        <translation>وسم: {name}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Not now: {why}.</source>
        <translation>ليس الآن: {why}.</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>What is to be done? A command, a label or the number of an article</source>
        <translation>ما المطلوب؟ اكتب أمرًا أو وسمًا أو رقم مقال</translation>
    </message>
    <message>
        <source>no article has this number</source>
        <translation>لا مقال بهذا الرقم</translation>
    </message>
    <message>
        <source>no article is open</source>
        <translation>لا مقال مفتوحًا</translation>
    </message>
    <message>
        <source>no project is open</source>
        <translation>لا مشروع مفتوحًا</translation>
    </message>
    <message>
        <source>nobody works here yet</source>
        <translation>لم يُختر موسِّم بعد</translation>
    </message>
    <message>
        <source>not on this screen</source>
        <translation>ليس في هذه الشاشة</translation>
    </message>
    <message>
        <source>nothing to do again</source>
        <translation>لا شيء يُعاد</translation>
    </message>
    <message>
        <source>nothing to take back</source>
        <translation>لا شيء يُتراجع عنه</translation>
    </message>
    <message>
        <source>select some text first</source>
        <translation>حدّد نصًا أولًا</translation>
    </message>
    <message>
        <source>there are only {count}</source>
        <translation>لا يوجد إلا {count}</translation>
    </message>
</context>
<context>
    <name>Consistency</name>
    <message numerus="yes">
        <source>%n bare</source>
        <translation>
            <numerusform>لا موضع بلا وسم</numerusform>
            <numerusform>موضع واحد بلا وسم</numerusform>
            <numerusform>موضعان بلا وسم</numerusform>
            <numerusform>%n مواضع بلا وسم</numerusform>
            <numerusform>%n موضعاً بلا وسم</numerusform>
            <numerusform>%n موضع بلا وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>All words are treated alike, wherever they were read.</source>
        <translation>عوملت الكلمات كلها معاملة واحدة حيثما قُرئت.</translation>
    </message>
    <message>
        <source>Comparing words…</source>
        <translation>تجري مقارنة الكلمات…</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المرجع المعتمد</translation>
    </message>
    <message>
        <source>Gold is closed to you until your blind round is done.</source>
        <translation>المرجع محجوب عنك حتى تنتهي جولتك المعمّاة.</translation>
    </message>
    <message>
        <source>Label them everywhere…</source>
        <translation>وسمها في كل مكان…</translation>
    </message>
    <message>
        <source>Lists the words that were labelled in two ways, or labelled here and left bare there.</source>
        <translation>يسرد الكلمات التي وُسمت بوسمين مختلفين، أو وُسمت هنا وتُركت بلا وسم هناك.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>بحث من جديد</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>My labels</source>
        <translation>وسومي</translation>
    </message>
    <message>
        <source>There is no gold in this project yet.</source>
        <translation>لا مرجع معتمداً في هذا المشروع بعد.</translation>
    </message>
    <message>
        <source>Where they stand; Enter opens the place</source>
        <translation>مواضعها؛ مفتاح الإدخال يفتح الموضع</translation>
    </message>
    <message>
        <source>Whose labels are compared</source>
        <translation>من تُقارَن وسومه</translation>
    </message>
    <message>
        <source>Words that were not always treated alike</source>
        <translation>كلمات لم تُعامل دائماً معاملة واحدة</translation>
    </message>
</context>
<context>
    <name>Corpus</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا توسيم</numerusform>
            <numerusform>توسيم واحد</numerusform>
            <numerusform>توسيمان</numerusform>
            <numerusform>%n توسيمات</numerusform>
            <numerusform>%n توسيمًا</numerusform>
            <numerusform>%n توسيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are back as they were.</source>
        <translation>
            <numerusform>لم يعد أي مقال.</numerusform>
            <numerusform>عاد مقال واحد كما كان.</numerusform>
            <numerusform>عاد مقالان كما كانا.</numerusform>
            <numerusform>عادت %n مقالات كما كانت.</numerusform>
            <numerusform>عاد %n مقالًا كما كانت.</numerusform>
            <numerusform>عاد %n مقال كما كانت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were put away; Undo brings them back.</source>
        <translation>
            <numerusform>لم يُزَل أي مقال.</numerusform>
            <numerusform>أُزيل مقال واحد؛ والتراجع يعيده.</numerusform>
            <numerusform>أُزيل مقالان؛ والتراجع يعيدهما.</numerusform>
            <numerusform>أُزيلت %n مقالات؛ والتراجع يعيدها.</numerusform>
            <numerusform>أُزيل %n مقالًا؛ والتراجع يعيدها.</numerusform>
            <numerusform>أُزيل %n مقال؛ والتراجع يعيدها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were skipped.</source>
        <translation>
            <numerusform>لم يُتخطَّ أي مقال.</numerusform>
            <numerusform>تُخطّي مقال واحد.</numerusform>
            <numerusform>تُخطّي مقالان.</numerusform>
            <numerusform>تُخطّيت %n مقالات.</numerusform>
            <numerusform>تُخطّي %n مقالًا.</numerusform>
            <numerusform>تُخطّي %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were tagged with {tag}.</source>
        <translation>
            <numerusform>لم توضع الشارة {tag} على أي مقال.</numerusform>
            <numerusform>وُضعت الشارة {tag} على مقال واحد.</numerusform>
            <numerusform>وُضعت الشارة {tag} على مقالين.</numerusform>
            <numerusform>وُضعت الشارة {tag} على %n مقالات.</numerusform>
            <numerusform>وُضعت الشارة {tag} على %n مقالًا.</numerusform>
            <numerusform>وُضعت الشارة {tag} على %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>لا تكليف</numerusform>
            <numerusform>تكليف واحد</numerusform>
            <numerusform>تكليفان</numerusform>
            <numerusform>%n تكليفات</numerusform>
            <numerusform>%n تكليفًا</numerusform>
            <numerusform>%n تكليف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>لم يُختر شيء</numerusform>
            <numerusform>اختير واحد</numerusform>
            <numerusform>اختير اثنان</numerusform>
            <numerusform>اختير %n</numerusform>
            <numerusform>اختير %n</numerusform>
            <numerusform>اختير %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) of adjudication</source>
        <translation>
            <numerusform>لا قرار تحكيم</numerusform>
            <numerusform>قرار تحكيم واحد</numerusform>
            <numerusform>قرارا تحكيم</numerusform>
            <numerusform>%n قرارات تحكيم</numerusform>
            <numerusform>%n قرار تحكيم</numerusform>
            <numerusform>%n قرار تحكيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>لا رابط</numerusform>
            <numerusform>رابط واحد</numerusform>
            <numerusform>رابطان</numerusform>
            <numerusform>%n روابط</numerusform>
            <numerusform>%n رابطًا</numerusform>
            <numerusform>%n رابط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them done</source>
        <translation>
            <numerusform>لا منجز منها</numerusform>
            <numerusform>المنجز منها واحد</numerusform>
            <numerusform>المنجز منها اثنان</numerusform>
            <numerusform>المنجز منها %n</numerusform>
            <numerusform>المنجز منها %n</numerusform>
            <numerusform>المنجز منها %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in a published part</source>
        <translation>
            <numerusform>لا موضع في جزء منشور</numerusform>
            <numerusform>موضع واحد في جزء منشور</numerusform>
            <numerusform>موضعان في أجزاء منشورة</numerusform>
            <numerusform>%n مواضع في أجزاء منشورة</numerusform>
            <numerusform>%n موضعًا في أجزاء منشورة</numerusform>
            <numerusform>%n موضع في أجزاء منشورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were done or skipped before and stay so.</source>
        <translation>
            <numerusform>لم يكن شيء منجزًا أو متخطّى من قبل.</numerusform>
            <numerusform>واحد كان منجزًا أو متخطّى وبقي كما هو.</numerusform>
            <numerusform>اثنان كانا منجزين أو متخطَّيين وبقيا كما هما.</numerusform>
            <numerusform>%n كانت منجزة أو متخطّاة وبقيت كما هي.</numerusform>
            <numerusform>%n كانت منجزة أو متخطّاة وبقيت كما هي.</numerusform>
            <numerusform>%n كانت منجزة أو متخطّاة وبقيت كما هي.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message numerus="yes">
        <source>All had the tag {tag}; it was taken from %n article(s).</source>
        <translation>
            <numerusform>كانت الشارة {tag} عليها كلها؛ ولم تُرفع عن شيء.</numerusform>
            <numerusform>كانت الشارة {tag} عليه؛ فرُفعت عن مقال واحد.</numerusform>
            <numerusform>كانت الشارة {tag} عليهما؛ فرُفعت عن مقالين.</numerusform>
            <numerusform>كانت الشارة {tag} عليها كلها؛ فرُفعت عن %n مقالات.</numerusform>
            <numerusform>كانت الشارة {tag} عليها كلها؛ فرُفعت عن %n مقالًا.</numerusform>
            <numerusform>كانت الشارة {tag} عليها كلها؛ فرُفعت عن %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of it is kept, and can be put back.</source>
        <translation>يُحفظ ذلك كله، ويمكن إرجاعه.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>كما كانت أولًا</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>توزيع…</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>الأعمدة…</translation>
    </message>
    <message>
        <source>Correct title, outlet, date or zones of what is chosen (C)</source>
        <translation>تصحيح عنوان المختار أو جهته الناشرة أو تاريخه أو نطاقاته (C)</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>تصحيح…</translation>
    </message>
    <message>
        <source>Found in the text</source>
        <translation>ما وُجد في النص</translation>
    </message>
    <message>
        <source>Hand out what is chosen (A)</source>
        <translation>توزيع المختار للعمل (A)</translation>
    </message>
    <message>
        <source>Looking at what hangs on it…</source>
        <translation>يجري النظر فيما تعلّق بها…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>إلى أسفل</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>إلى أعلى</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>النسخ المتقاربة</translation>
    </message>
    <message>
        <source>No article is like that. “Show all” lists them all again.</source>
        <translation>لا مقال بهذه الصفة. «عرض الكل» يعيد القائمة كلها.</translation>
    </message>
    <message>
        <source>Nothing so far; {done} of {total} articles are in the index yet.</source>
        <translation>لا شيء حتى الآن؛ دخل الفهرس {done} من {total} من المقالات.</translation>
    </message>
    <message>
        <source>Nothing was removed. What is removed is kept here.</source>
        <translation>لم يُزَل شيء. ما يُزال يُحفظ هنا.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Put a tag on what is chosen (T)</source>
        <translation>وضع شارة على المختار (T)</translation>
    </message>
    <message>
        <source>Put away what is chosen (Del)</source>
        <translation>إزالة المختار (Del)</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Putting back…</source>
        <translation>يجري الإرجاع…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) from the project?</source>
        <translation>
            <numerusform>لا مقال يُزال.</numerusform>
            <numerusform>أتريد إزالة مقال واحد من المشروع؟</numerusform>
            <numerusform>أتريد إزالة مقالين من المشروع؟</numerusform>
            <numerusform>أتريد إزالة %n مقالات من المشروع؟</numerusform>
            <numerusform>أتريد إزالة %n مقالًا من المشروع؟</numerusform>
            <numerusform>أتريد إزالة %n مقال من المشروع؟</numerusform>
        </translation>
    </message>
    <message>
        <source>Removed articles</source>
        <translation>المقالات المُزالة</translation>
    </message>
    <message>
        <source>Removed articles…</source>
        <translation>المقالات المُزالة…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>إزالة…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>تجري الإزالة…</translation>
    </message>
    <message>
        <source>Skip what is chosen (S)</source>
        <translation>تخطّي المختار (S)</translation>
    </message>
    <message>
        <source>Skipping…</source>
        <translation>يجري التخطّي…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>تخطٍّ…</translation>
    </message>
    <message>
        <source>Space shows or hides a column; Alt+↑ and Alt+↓ move it.</source>
        <translation>مفتاح المسافة يُظهر العمود أو يخفيه، و⁦Alt+↑⁩ و⁦Alt+↓⁩ ينقلانه.</translation>
    </message>
    <message>
        <source>Spans</source>
        <translation>المقاطع</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n article(s)</source>
        <translation>
            <numerusform>لا مقال</numerusform>
            <numerusform>وضع شارة على مقال واحد</numerusform>
            <numerusform>وضع شارة على مقالين</numerusform>
            <numerusform>وضع شارة على %n مقالات</numerusform>
            <numerusform>وضع شارة على %n مقالًا</numerusform>
            <numerusform>وضع شارة على %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Tagging…</source>
        <translation>توضع الشارة…</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الشارات</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>شارة…</translation>
    </message>
    <message>
        <source>Taking the tag…</source>
        <translation>تُرفع الشارة…</translation>
    </message>
    <message>
        <source>There are no articles yet: {key} loads files and folders.</source>
        <translation>لا مقالات بعد: المفتاح {key} يحمّل ملفات ومجلدات.</translation>
    </message>
    <message>
        <source>What is chosen comes back with everything that hung on it.</source>
        <translation>يعود المختار مع كل ما تعلّق به.</translation>
    </message>
    <message numerus="yes">
        <source>What is chosen: %n article(s)</source>
        <translation>
            <numerusform>المختار: لا مقالات</numerusform>
            <numerusform>المختار: مقال واحد</numerusform>
            <numerusform>المختار: مقالان</numerusform>
            <numerusform>المختار: %n مقالات</numerusform>
            <numerusform>المختار: %n مقالًا</numerusform>
            <numerusform>المختار: %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is listed: %n article(s)</source>
        <translation>
            <numerusform>المعروض في القائمة: لا مقالات</numerusform>
            <numerusform>المعروض في القائمة: مقال واحد</numerusform>
            <numerusform>المعروض في القائمة: مقالان</numerusform>
            <numerusform>المعروض في القائمة: %n مقالات</numerusform>
            <numerusform>المعروض في القائمة: %n مقالًا</numerusform>
            <numerusform>المعروض في القائمة: %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>What was put away, and the way back</source>
        <translation>ما أُزيل، وطريق إرجاعه</translation>
    </message>
    <message>
        <source>Which columns are shown, and in what order</source>
        <translation>أي الأعمدة تُعرض، وبأي ترتيب</translation>
    </message>
    <message>
        <source>With it goes what hangs on it: {what}.</source>
        <translation>ويذهب مع ذلك ما تعلّق به: {what}.</translation>
    </message>
    <message>
        <source>{listed} of {total} articles</source>
        <translation>{listed} من {total} من المقالات</translation>
    </message>
    <message>
        <source>{when}, by {name}</source>
        <translation>{when}، بيد {name}</translation>
    </message>
</context>
<context>
    <name>Correct</name>
    <message numerus="yes">
        <source>%n article(s) were corrected.</source>
        <translation>
            <numerusform>لم يُصحَّح شيء.</numerusform>
            <numerusform>صُحّح مقال واحد.</numerusform>
            <numerusform>صُحّح مقالان.</numerusform>
            <numerusform>صُحّحت %n مقالات.</numerusform>
            <numerusform>صُحّح %n مقالًا.</numerusform>
            <numerusform>صُحّح %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other article(s) will be of the outlet {name}.</source>
        <translation>
            <numerusform>لا مقال آخر تصير جهته {name}.</numerusform>
            <numerusform>مقال واحد آخر تصير جهته الناشرة {name}.</numerusform>
            <numerusform>مقالان آخران تصير جهتهما الناشرة {name}.</numerusform>
            <numerusform>%n مقالات أخرى تصير جهتها الناشرة {name}.</numerusform>
            <numerusform>%n مقالًا آخر تصير جهتها الناشرة {name}.</numerusform>
            <numerusform>%n مقال آخر تصير جهتها الناشرة {name}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>Call the outlet so in {others} too</source>
        <translation>هذا اسم الجهة أيضًا في {others}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>تصحيح</translation>
    </message>
    <message numerus="yes">
        <source>Correct %n article(s)</source>
        <translation>
            <numerusform>لا مقال</numerusform>
            <numerusform>تصحيح مقال واحد</numerusform>
            <numerusform>تصحيح مقالين</numerusform>
            <numerusform>تصحيح %n مقالات</numerusform>
            <numerusform>تصحيح %n مقالًا</numerusform>
            <numerusform>تصحيح %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct this article</source>
        <translation>تصحيح هذا المقال</translation>
    </message>
    <message>
        <source>Correcting…</source>
        <translation>يجري التصحيح…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Give lines that read the same that role in {others} too</source>
        <translation>هذا الدور للأسطر المماثلة أيضًا في {others}</translation>
    </message>
    <message>
        <source>Go on?</source>
        <translation>أتريد المتابعة؟</translation>
    </message>
    <message numerus="yes">
        <source>In %n other article(s) lines that read the same get that role.</source>
        <translation>
            <numerusform>لا سطر مماثلًا في مقالات أخرى.</numerusform>
            <numerusform>في مقال واحد آخر تأخذ الأسطر المماثلة هذا الدور.</numerusform>
            <numerusform>في مقالين آخرين تأخذ الأسطر المماثلة هذا الدور.</numerusform>
            <numerusform>في %n مقالات أخرى تأخذ الأسطر المماثلة هذا الدور.</numerusform>
            <numerusform>في %n مقالًا آخر تأخذ الأسطر المماثلة هذا الدور.</numerusform>
            <numerusform>في %n مقال آخر تأخذ الأسطر المماثلة هذا الدور.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the outlet’s articles…</source>
        <translation>يجري النظر في مقالات هذه الجهة…</translation>
    </message>
    <message>
        <source>Nothing was corrected so far.</source>
        <translation>لم يُصحَّح شيء حتى الآن.</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>التراجع عن الأخير</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What each line is</source>
        <translation>ما كل سطر</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>ما صُحّح</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>النطاقات</translation>
    </message>
    <message numerus="yes">
        <source>the other %n article(s) of this outlet</source>
        <translation>
            <numerusform>مقالات هذه الجهة الأخرى (لا شيء)</numerusform>
            <numerusform>المقال الآخر لهذه الجهة</numerusform>
            <numerusform>المقالين الآخرين لهذه الجهة</numerusform>
            <numerusform>مقالات هذه الجهة الأخرى (%n)</numerusform>
            <numerusform>مقالات هذه الجهة الأخرى (%n)</numerusform>
            <numerusform>مقالات هذه الجهة الأخرى (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>the roles of lines</source>
        <translation>أدوار الأسطر</translation>
    </message>
</context>
<context>
    <name>CurrentSpan</name>
    <message>
        <source>Characters {start} to {end}</source>
        <translation>المحارف من {start} إلى {end}</translation>
    </message>
    <message>
        <source>Current span</source>
        <translation>المقطع الحالي</translation>
    </message>
    <message>
        <source>Inside {label}: «{text}»</source>
        <translation>داخل {label}: «{text}»</translation>
    </message>
    <message>
        <source>None. Click a highlighted span, or press {key}.</source>
        <translation>لا شيء. انقر مقطعًا موسومًا، أو اضغط {key}.</translation>
    </message>
    <message>
        <source>Relabel ▾</source>
        <translation>تغيير الوسم ▾</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>موافق</translation>
    </message>
</context>
<context>
    <name>Disagreements</name>
    <message numerus="yes">
        <source>%n disagreement(s)</source>
        <translation>
            <numerusform>لا اختلافات</numerusform>
            <numerusform>اختلاف واحد</numerusform>
            <numerusform>اختلافان</numerusform>
            <numerusform>%n اختلافات</numerusform>
            <numerusform>%n اختلافًا</numerusform>
            <numerusform>%n اختلاف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled</source>
        <translation>
            <numerusform>لم يُحسم شيء</numerusform>
            <numerusform>حُسم واحد</numerusform>
            <numerusform>حُسم اثنان</numerusform>
            <numerusform>حُسمت %n</numerusform>
            <numerusform>حُسم %n</numerusform>
            <numerusform>حُسم %n</numerusform>
        </translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>كل الموسِّمين</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>All of these are settled.</source>
        <translation>كل هذه محسومة.</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Comparing the annotators…</source>
        <translation>تُقارَن التوسيمات…</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>Disagreements, the worst first</source>
        <translation>الاختلافات، أشدّها أولًا</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>No disagreements. There are some once two annotators have annotated the same article: choose “Change the annotator” in the File menu, or import what somebody else annotated.</source>
        <translation>لا اختلافات. تظهر متى وسَّم موسِّمان المقال نفسه: اختر «تغيير الموسِّم» من قائمة ملف، أو استورد ما وسَّمه شخص آخر.</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>لا رابط</translation>
    </message>
    <message>
        <source>Not settled only</source>
        <translation>غير المحسوم وحده</translation>
    </message>
    <message>
        <source>Nothing fits this choice. Press “Show all”.</source>
        <translation>لا شيء يوافق هذا الاختيار. اضغط «عرض الكل».</translation>
    </message>
    <message>
        <source>Nothing marked here</source>
        <translation>لم يحدّد هنا شيئًا</translation>
    </message>
    <message>
        <source>Open in the article</source>
        <translation>فتح في المقال</translation>
    </message>
    <message>
        <source>Settle it (Enter)</source>
        <translation>حسمه (Enter)</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Some articles</source>
        <translation>بعض المقالات</translation>
    </message>
    <message>
        <source>Stopped. Press {key} to begin again.</source>
        <translation>توقّف. اضغط {key} للبدء من جديد.</translation>
    </message>
    <message>
        <source>What each annotator reads</source>
        <translation>ما يراه كل موسِّم</translation>
    </message>
    <message>
        <source>{annotator} against the others</source>
        <translation>{annotator} مقابل الآخرين</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} و{other}</translation>
    </message>
</context>
<context>
    <name>Everywhere</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالاً</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot have it: they would cross a span of this label</source>
        <translation>
            <numerusform>لا تقاطع مع أي مقطع</numerusform>
            <numerusform>موضع واحد لا يقبله لأنه يتقاطع مع مقطع بالوسم نفسه</numerusform>
            <numerusform>موضعان لا يقبلانه لتقاطعهما مع مقاطع بالوسم نفسه</numerusform>
            <numerusform>%n مواضع لا تقبله لتقاطعها مع مقاطع بالوسم نفسه</numerusform>
            <numerusform>%n موضعاً لا تقبله لتقاطعها مع مقاطع بالوسم نفسه</numerusform>
            <numerusform>%n موضع لا تقبله لتقاطعها مع مقاطع بالوسم نفسه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have this label already</source>
        <translation>
            <numerusform>لا موضع يحمل هذا الوسم</numerusform>
            <numerusform>موضع واحد يحمل هذا الوسم من قبل</numerusform>
            <numerusform>موضعان يحملان هذا الوسم من قبل</numerusform>
            <numerusform>%n مواضع تحمل هذا الوسم من قبل</numerusform>
            <numerusform>%n موضعاً تحمل هذا الوسم من قبل</numerusform>
            <numerusform>%n موضع تحمل هذا الوسم من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) hang on them and would go too</source>
        <translation>
            <numerusform>لا رابط معلّق بها</numerusform>
            <numerusform>رابط واحد معلّق بها يزول معها</numerusform>
            <numerusform>رابطان معلّقان بها يزولان معها</numerusform>
            <numerusform>%n روابط معلّقة بها تزول معها</numerusform>
            <numerusform>%n رابطاً معلّقاً بها يزول معها</numerusform>
            <numerusform>%n رابط معلّق بها يزول معها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) labelled</source>
        <translation>
            <numerusform>لم يوسَم أي مقطع</numerusform>
            <numerusform>وُسم مقطع واحد</numerusform>
            <numerusform>وُسم مقطعان</numerusform>
            <numerusform>وُسمت %n مقاطع</numerusform>
            <numerusform>وُسم %n مقطعاً</numerusform>
            <numerusform>وُسم %n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) removed</source>
        <translation>
            <numerusform>لم يُزل أي مقطع</numerusform>
            <numerusform>أُزيل مقطع واحد</numerusform>
            <numerusform>أُزيل مقطعان</numerusform>
            <numerusform>أُزيلت %n مقاطع</numerusform>
            <numerusform>أُزيل %n مقطعاً</numerusform>
            <numerusform>أُزيل %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles that you marked as done or skipped are left as they are.</source>
        <translation>المقالات التي علّمتها منجزة أو متخطّاة تبقى كما هي.</translation>
    </message>
    <message>
        <source>Choose a span first, to remove all that are like it.</source>
        <translation>اختر مقطعاً أولاً كي يُزال كل ما يماثله.</translation>
    </message>
    <message>
        <source>In &amp;this article</source>
        <translation>في هذا ال&amp;مقال</translation>
    </message>
    <message>
        <source>In all articles that are not &amp;closed</source>
        <translation>في كل المقالات التي لم &amp;تُنجز</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message numerus="yes">
        <source>Label %n place(s)</source>
        <translation>
            <numerusform>لا شيء يوسَم</numerusform>
            <numerusform>وسم موضع واحد</numerusform>
            <numerusform>وسم موضعين</numerusform>
            <numerusform>وسم %n مواضع</numerusform>
            <numerusform>وسم %n موضعاً</numerusform>
            <numerusform>وسم %n موضع</numerusform>
        </translation>
    </message>
    <message>
        <source>Label everywhere</source>
        <translation>الوسم في كل مكان</translation>
    </message>
    <message>
        <source>Labelling…</source>
        <translation>يجري الوسم…</translation>
    </message>
    <message>
        <source>Looking through the articles…</source>
        <translation>يجري البحث في المقالات…</translation>
    </message>
    <message>
        <source>Places; Space leaves one out or takes it in</source>
        <translation>المواضع؛ مفتاح المسافة يستثني الموضع أو يعيده</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n span(s)</source>
        <translation>
            <numerusform>لا شيء يُزال</numerusform>
            <numerusform>إزالة مقطع واحد</numerusform>
            <numerusform>إزالة مقطعين</numerusform>
            <numerusform>إزالة %n مقاطع</numerusform>
            <numerusform>إزالة %n مقطعاً</numerusform>
            <numerusform>إزالة %n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove everywhere</source>
        <translation>الإزالة في كل مكان</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>تجري الإزالة…</translation>
    </message>
    <message>
        <source>Select some words first, or choose a span, to label them everywhere.</source>
        <translation>حدّد كلمات أولاً أو اختر مقطعاً كي توسَم في كل مكان.</translation>
    </message>
    <message>
        <source>These words stand nowhere here.</source>
        <translation>لا ترد هذه الكلمات هنا.</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>تعليم ال&amp;كل</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;إلغاء تعليم الكل</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s); Undo takes all of it back.</source>
        <translation>
            <numerusform>في لا مقال</numerusform>
            <numerusform>في مقال واحد؛ والتراجع يلغي ذلك كله.</numerusform>
            <numerusform>في مقالين؛ والتراجع يلغي ذلك كله.</numerusform>
            <numerusform>في %n مقالات؛ والتراجع يلغي ذلك كله.</numerusform>
            <numerusform>في %n مقالاً؛ والتراجع يلغي ذلك كله.</numerusform>
            <numerusform>في %n مقال؛ والتراجع يلغي ذلك كله.</numerusform>
        </translation>
    </message>
    <message>
        <source>{ticked} of {total}</source>
        <translation>{ticked} من {total}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n annotation(s).</source>
        <translation>
            <numerusform>لا توسيمات.</numerusform>
            <numerusform>توسيم واحد.</numerusform>
            <numerusform>توسيمان.</numerusform>
            <numerusform>%n توسيمات.</numerusform>
            <numerusform>%n توسيمًا.</numerusform>
            <numerusform>%n توسيم.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) would be written.</source>
        <translation>
            <numerusform>لن يُكتب أي مقال.</numerusform>
            <numerusform>سيُكتب مقال واحد.</numerusform>
            <numerusform>سيُكتب مقالان.</numerusform>
            <numerusform>ستُكتب %n مقالات.</numerusform>
            <numerusform>سيُكتب %n مقالًا.</numerusform>
            <numerusform>سيُكتب %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s).</source>
        <translation>
            <numerusform>لا مقاطع.</numerusform>
            <numerusform>مقطع واحد.</numerusform>
            <numerusform>مقطعان.</numerusform>
            <numerusform>%n مقاطع.</numerusform>
            <numerusform>%n مقطعًا.</numerusform>
            <numerusform>%n مقطع.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان الشبكي</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>المقالات كلها</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>الجهات الناشرة كلها</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>Annotators under pseudonyms</source>
        <translation>الموسِّمون بأسماء مستعارة</translation>
    </message>
    <message>
        <source>Articles of</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>As it is written: {title}</source>
        <translation>كما يُكتب: {title}</translation>
    </message>
    <message>
        <source>As the list is filtered now</source>
        <translation>كما صُفّيت القائمة الآن</translation>
    </message>
    <message>
        <source>Changed by: {option}</source>
        <translation>يغيّره الخيار: {option}</translation>
    </message>
    <message>
        <source>Characters (code points), as in Python</source>
        <translation>المحارف (نقاط الترميز) كما في Python</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>اختيار الملف…</translation>
    </message>
    <message>
        <source>Counting what is left out</source>
        <translation>يجري عدّ ما يُترك</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Everybody&apos;s labels</source>
        <translation>وسوم الجميع</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>كل ما عدا ذلك</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Files go into</source>
        <translation>توضع الملفات في</translation>
    </message>
    <message>
        <source>Filter of articles</source>
        <translation>تصفية المقالات</translation>
    </message>
    <message>
        <source>For another tool. Has no place for: {features}.</source>
        <translation>لأداة أخرى. لا مكان فيها لما يلي: {features}.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>من يوم</translation>
    </message>
    <message>
        <source>Held by: {formats}</source>
        <translation>تحفظه الصيغ: {formats}</translation>
    </message>
    <message>
        <source>Holds everything; it can be imported again without loss.</source>
        <translation>تحفظ كل شيء؛ ويمكن استيراده ثانيةً دون أي نقص.</translation>
    </message>
    <message>
        <source>If not all fits</source>
        <translation>إن لم يتسع الملف لكل شيء</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Labels and values whose words are hidden</source>
        <translation>الوسوم والقيم التي تُخفى كلماتها</translation>
    </message>
    <message>
        <source>Leave it out of the text</source>
        <translation>تركه خارج النص</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>بيانات المقال</translation>
    </message>
    <message>
        <source>Name the folder…</source>
        <translation>تسمية المجلد…</translation>
    </message>
    <message>
        <source>Names hidden</source>
        <translation>إخفاء الأسماء</translation>
    </message>
    <message>
        <source>No article goes out; choose less narrowly.</source>
        <translation>لا مقال يخرج بهذه الخيارات؛ وسّع الاختيار.</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>بلا تصفية</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>لا شيء يُعرض بعد.</translation>
    </message>
    <message>
        <source>Of several spans in one place</source>
        <translation>المقاطع المتزاحمة في موضع واحد</translation>
    </message>
    <message>
        <source>Offsets count</source>
        <translation>وحدة عدّ المواضع</translation>
    </message>
    <message>
        <source>One article as it is written</source>
        <translation>مقال واحد كما يُكتب</translation>
    </message>
    <message>
        <source>One zip file</source>
        <translation>ملف zip واحد</translation>
    </message>
    <message>
        <source>Only gold, what adjudication settled</source>
        <translation>المرجع وحده، أي ما حُسم بالتحكيم</translation>
    </message>
    <message>
        <source>Only those of {name}</source>
        <translation>وسوم {name} فقط</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>الجهات الناشرة</translation>
    </message>
    <message>
        <source>Part of the split</source>
        <translation>الجزء من المدوّنة</translation>
    </message>
    <message>
        <source>Site furniture</source>
        <translation>إطار الموقع</translation>
    </message>
    <message>
        <source>Some outlets…</source>
        <translation>بعض الجهات الناشرة…</translation>
    </message>
    <message>
        <source>Something is left out, so nothing would be written.</source>
        <translation>هناك ما يُترك، فلن يُكتب شيء.</translation>
    </message>
    <message>
        <source>Split the word where a span begins or ends</source>
        <translation>قطع الكلمة حيث يبدأ المقطع أو ينتهي</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Tag the whole word</source>
        <translation>وسم الكلمة كلها</translation>
    </message>
    <message>
        <source>The file is not text. What a reader finds in it: {title}</source>
        <translation>ليس الملف نصًّا. وهذا ما يجده فيه من يقرؤه: {title}</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>اليوم الأول بعد اليوم الأخير.</translation>
    </message>
    <message>
        <source>The longest</source>
        <translation>يُكتب أطولها</translation>
    </message>
    <message>
        <source>The one whose label stands first in the schema</source>
        <translation>يُكتب ما وسمه أسبق في المخطط</translation>
    </message>
    <message>
        <source>Those of some annotators…</source>
        <translation>وسوم بعض الموسِّمين…</translation>
    </message>
    <message>
        <source>Tick at least one annotator.</source>
        <translation>اختر موسِّمًا واحدًا على الأقل.</translation>
    </message>
    <message>
        <source>Tick at least one outlet.</source>
        <translation>اختر جهة ناشرة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>UTF-16 units, as in JavaScript and Java</source>
        <translation>وحدات UTF-16 كما في JavaScript وJava</translation>
    </message>
    <message>
        <source>Up to the day</source>
        <translation>إلى يوم</translation>
    </message>
    <message>
        <source>What all say (intersection)</source>
        <translation>ما يقوله الجميع (intersection)</translation>
    </message>
    <message>
        <source>What anybody says (union)</source>
        <translation>ما يقوله أي واحد (union)</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>ما يُترك</translation>
    </message>
    <message>
        <source>What is usual in each format</source>
        <translation>المعتاد في كل صيغة</translation>
    </message>
    <message>
        <source>What more than half say (majority)</source>
        <translation>ما يقوله أكثر من النصف (majority)</translation>
    </message>
    <message>
        <source>What others said is shown to you once your blind round is done.</source>
        <translation>يظهر لك ما قاله الآخرون متى انتهت جولتك المعمّاة.</translation>
    </message>
    <message>
        <source>Words of the text, wherever they stand</source>
        <translation>كلمات من النص، أينما وردت</translation>
    </message>
    <message>
        <source>Words that a span cuts</source>
        <translation>الكلمات التي يقطعها مقطع</translation>
    </message>
    <message>
        <source>Write a day as 2024-05-31.</source>
        <translation>اكتب اليوم هكذا: ‎2024-05-31.</translation>
    </message>
    <message>
        <source>Write nothing if anything is left out</source>
        <translation>لا تكتب شيئًا إذا تُرك أي شيء</translation>
    </message>
    <message>
        <source>an article without a title</source>
        <translation>مقال بلا عنوان</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>articles without labels</source>
        <translation>المقالات بلا وسوم</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>attributes of links</source>
        <translation>خصائص الروابط</translation>
    </message>
    <message>
        <source>doubts</source>
        <translation>إشارات عدم التيقّن</translation>
    </message>
    <message>
        <source>links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>nested spans</source>
        <translation>المقاطع المتداخلة</translation>
    </message>
    <message>
        <source>notes on articles</source>
        <translation>ملاحظات المقالات</translation>
    </message>
    <message>
        <source>notes on spans</source>
        <translation>ملاحظات المقاطع</translation>
    </message>
    <message>
        <source>other metadata</source>
        <translation>البيانات الأخرى</translation>
    </message>
    <message>
        <source>overlapping spans</source>
        <translation>المقاطع المتقاطعة</translation>
    </message>
    <message>
        <source>several annotators</source>
        <translation>تعدّد الموسِّمين</translation>
    </message>
    <message>
        <source>several labels on the same words</source>
        <translation>عدة وسوم على الكلمات نفسها</translation>
    </message>
    <message>
        <source>spaces at the ends of spans</source>
        <translation>الفراغات في أطراف المقاطع</translation>
    </message>
    <message>
        <source>spans across sentences</source>
        <translation>المقاطع الممتدة بين جملتين</translation>
    </message>
    <message>
        <source>spans inside words</source>
        <translation>المقاطع داخل الكلمات</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>العنوان الشبكي</translation>
    </message>
    <message>
        <source>the date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>the outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>the status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>the text to the letter</source>
        <translation>النص بحرفه</translation>
    </message>
    <message>
        <source>the title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>working time</source>
        <translation>زمن العمل</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>النطاقات</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n article(s) were in the project already.</source>
        <translation>
            <numerusform>لم يكن في المشروع شيء منها.</numerusform>
            <numerusform>مقال واحد كان في المشروع من قبل.</numerusform>
            <numerusform>مقالان كانا في المشروع من قبل.</numerusform>
            <numerusform>%n مقالات كانت في المشروع من قبل.</numerusform>
            <numerusform>%n مقالًا كانت في المشروع من قبل.</numerusform>
            <numerusform>%n مقال كانت في المشروع من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were put right.</source>
        <translation>
            <numerusform>لم يُصلَح أي مقال.</numerusform>
            <numerusform>أُصلح مقال واحد.</numerusform>
            <numerusform>أُصلح مقالان.</numerusform>
            <numerusform>أُصلحت %n مقالات.</numerusform>
            <numerusform>أُصلح %n مقالًا.</numerusform>
            <numerusform>أُصلح %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) written.</source>
        <translation>
            <numerusform>لم يُكتب أي مقال.</numerusform>
            <numerusform>كُتب مقال واحد.</numerusform>
            <numerusform>كُتب مقالان.</numerusform>
            <numerusform>كُتبت %n مقالات.</numerusform>
            <numerusform>كُتب %n مقالًا.</numerusform>
            <numerusform>كُتب %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or part(s) of files were not taken.</source>
        <translation>
            <numerusform>لم يُستبعد شيء.</numerusform>
            <numerusform>استُبعد ملف أو جزء من ملف واحد.</numerusform>
            <numerusform>استُبعد ملفان أو جزآن من ملفات.</numerusform>
            <numerusform>استُبعدت %n ملفات أو أجزاء من ملفات.</numerusform>
            <numerusform>استُبعد %n ملفًا أو جزءًا من ملفات.</numerusform>
            <numerusform>استُبعد %n ملف أو جزء من ملفات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s).</source>
        <translation>
            <numerusform>لا مقالات جديدة.</numerusform>
            <numerusform>مقال جديد واحد.</numerusform>
            <numerusform>مقالان جديدان.</numerusform>
            <numerusform>%n مقالات جديدة.</numerusform>
            <numerusform>%n مقالًا جديدًا.</numerusform>
            <numerusform>%n مقال جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) written.</source>
        <translation>
            <numerusform>لم يُكتب أي مقطع.</numerusform>
            <numerusform>كُتب مقطع واحد.</numerusform>
            <numerusform>كُتب مقطعان.</numerusform>
            <numerusform>كُتبت %n مقاطع.</numerusform>
            <numerusform>كُتب %n مقطعًا.</numerusform>
            <numerusform>كُتب %n مقطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at.</source>
        <translation>
            <numerusform>لا شيء يستدعي النظر.</numerusform>
            <numerusform>أمر واحد يستدعي النظر.</numerusform>
            <numerusform>أمران يستدعيان النظر.</numerusform>
            <numerusform>%n أمور تستدعي النظر.</numerusform>
            <numerusform>%n أمرًا تستدعي النظر.</numerusform>
            <numerusform>%n أمر تستدعي النظر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles loaded</source>
        <translation>حُمّلت المقالات</translation>
    </message>
    <message>
        <source>Checking the project…</source>
        <translation>يجري فحص المشروع…</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>تمّ التصدير</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>يجري التصدير…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>يجري الاستيراد…</translation>
    </message>
    <message>
        <source>Loading articles…</source>
        <translation>يجري تحميل المقالات…</translation>
    </message>
    <message>
        <source>Not read: {name}</source>
        <translation>لم يُقرأ: {name}</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>لم يُترك شيء.</translation>
    </message>
    <message>
        <source>Nothing wrong was found.</source>
        <translation>لا خلل في المشروع.</translation>
    </message>
    <message>
        <source>Open or make a project first; then drop the files again.</source>
        <translation>افتح مشروعًا أو أنشئ مشروعًا جديدًا أولًا، ثم أفلت الملفات من جديد.</translation>
    </message>
    <message>
        <source>Project checked</source>
        <translation>فُحص المشروع</translation>
    </message>
    <message>
        <source>Something else is still going on; wait for its end.</source>
        <translation>ما زال عمل آخر جاريًا؛ انتظر حتى ينتهي.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped; %n file(s) were not read.</source>
        <translation>
            <numerusform>أُوقف التحميل؛ قُرئت كل الملفات.</numerusform>
            <numerusform>أُوقف التحميل؛ لم يُقرأ ملف واحد.</numerusform>
            <numerusform>أُوقف التحميل؛ لم يُقرأ ملفان.</numerusform>
            <numerusform>أُوقف التحميل؛ لم تُقرأ %n ملفات.</numerusform>
            <numerusform>أُوقف التحميل؛ لم يُقرأ %n ملفًا.</numerusform>
            <numerusform>أُوقف التحميل؛ لم يُقرأ %n ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; nothing was written, and what was there before is there still.</source>
        <translation>توقف العمل؛ لم يُكتب شيء، وما كان هناك ما زال كما كان.</translation>
    </message>
    <message>
        <source>Stopped; what was complete has been kept.</source>
        <translation>توقف العمل، وحُفظ ما اكتمل منه.</translation>
    </message>
    <message>
        <source>The file: {path}</source>
        <translation>الملف: {path}</translation>
    </message>
    <message>
        <source>The same stands in {path}, for those who get the file.</source>
        <translation>وهذا كله في {path} لمن يصل إليه الملف.</translation>
    </message>
    <message>
        <source>This text is in the project already.</source>
        <translation>هذا النص موجود في المشروع من قبل.</translation>
    </message>
    <message>
        <source>You work as {name}; {key} changes that.</source>
        <translation>تعمل باسم {name}؛ والمفتاح {key} يغيّر ذلك.</translation>
    </message>
    <message>
        <source>project</source>
        <translation>مشروع</translation>
    </message>
    <message>
        <source>{name}: its Arabic is torn or reversed; load it anew to put it right</source>
        <translation>{name}: عربيته مقطّعة أو معكوسة؛ حمّله من جديد لإصلاحه</translation>
    </message>
    <message>
        <source>{name}: read as {encoding}, which is a guess</source>
        <translation>{name}: قُرئ بترميز {encoding}، وهو تخمين</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;نسيان</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;حفظ باسم…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Anybody&apos;s</source>
        <translation>أي شخص</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>مكلَّف به</translation>
    </message>
    <message>
        <source>Choose one…</source>
        <translation>اختر واحدة…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Date, from and to</source>
        <translation>التاريخ، من وإلى</translation>
    </message>
    <message>
        <source>Filter and order</source>
        <translation>التصفية والترتيب</translation>
    </message>
    <message>
        <source>Filter and order…</source>
        <translation>التصفية والترتيب…</translation>
    </message>
    <message>
        <source>From this day on</source>
        <translation>من هذا اليوم</translation>
    </message>
    <message>
        <source>Holds the label</source>
        <translation>فيه الوسم</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Marked as not sure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>توسيمي</translation>
    </message>
    <message>
        <source>My work: {listed} of {total} articles</source>
        <translation>عملي: {listed} من {total} من المقالات</translation>
    </message>
    <message>
        <source>Nearly the same as another</source>
        <translation>له نسخة متقاربة</translation>
    </message>
    <message>
        <source>No title or body was found</source>
        <translation>لم يُعثر على عنوان أو متن</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>None saved yet</source>
        <translation>لم يُحفظ شيء بعد</translation>
    </message>
    <message>
        <source>Order of loading</source>
        <translation>ترتيب التحميل</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>الترتيب بحسب</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>حفظ هذه التصفية</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>تصفيات محفوظة</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>عرض ال&amp;كل</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>أي شخص</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>الشارة</translation>
    </message>
    <message>
        <source>The index is being filled: {done} of {total}</source>
        <translation>يُملأ الفهرس: {done} من {total}</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>بالعكس</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Up to this day</source>
        <translation>حتى هذا اليوم</translation>
    </message>
    <message>
        <source>Whose annotations</source>
        <translation>توسيم من</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>عليه ملاحظة</translation>
    </message>
    <message>
        <source>Words that stand in the text ({key}); a phrase in quotes, -word for what must not stand there. Hamzas, marks and prefixes do not matter.</source>
        <translation>كلمات ترد في النص ({key})؛ عبارة بين علامتي تنصيص، و-كلمة لما لا يجوز أن يرد. لا تهم الهمزات والحركات والسوابق.</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>أي شخص</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>موزَّع</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>غير موزَّع</translation>
    </message>
    <message>
        <source>assigned to {name}</source>
        <translation>موزَّع على {name}</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>نسخ متقاربة</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>عليه ملاحظة</translation>
    </message>
    <message>
        <source>zone problems</source>
        <translation>خلل في النطاقات</translation>
    </message>
    <message>
        <source>{listed} of {total} articles</source>
        <translation>{listed} من {total} من المقالات</translation>
    </message>
    <message>
        <source>{order}, the other way round</source>
        <translation>{order}، بالعكس</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>A regular expression, matched with the text exactly as it stands</source>
        <translation>تعبير نمطي يُطابق النص كما كُتب حرفاً بحرف</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>إغلاق (Esc)</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>البحث في هذا المقال</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>النتيجة التالية (Enter)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Only whole words, whatever is written onto their beginning: بالبوكمال holds البوكمال</source>
        <translation>الكلمات الكاملة وحدها، أياً كان ما اتصل بأولها: ففي «بالبوكمال» كلمة «البوكمال»</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>النتيجة السابقة (Shift+Enter)</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>تعبير &amp;نمطي</translation>
    </message>
    <message>
        <source>Wh&amp;ole words</source>
        <translation>كلمات &amp;كاملة</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>الكلمات المبحوث عنها</translation>
    </message>
</context>
<context>
    <name>FindAll</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>البحث في كل المقالات</translation>
    </message>
    <message>
        <source>Hits, article by article</source>
        <translation>النتائج، مقالاً بعد مقال</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>لا نتائج.</translation>
    </message>
    <message>
        <source>Nothing so far; not all articles are in the index yet.</source>
        <translation>لا نتائج حتى الآن؛ لم تدخل المقالات كلها في الفهرس بعد.</translation>
    </message>
    <message>
        <source>The index is being filled: {done} of {total}</source>
        <translation>يُملأ الفهرس: {done} من {total}</translation>
    </message>
    <message>
        <source>Type what you are looking for: hamzas, marks and prefixes do not matter. Enter opens a hit.</source>
        <translation>اكتب ما تبحث عنه: لا أثر للهمزات والحركات والسوابق. مفتاح الإدخال يفتح النتيجة.</translation>
    </message>
    <message>
        <source>and more: type on to find fewer</source>
        <translation>وثمة غيرها: أكمل الكتابة لتقلّ النتائج</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في لا مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالاً</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Guideline</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>لم يُضف سطر</numerusform>
            <numerusform>أُضيف سطر واحد</numerusform>
            <numerusform>أُضيف سطران</numerusform>
            <numerusform>أُضيفت %n أسطر</numerusform>
            <numerusform>أُضيف %n سطرًا</numerusform>
            <numerusform>أُضيف %n سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>لم يُحذف سطر</numerusform>
            <numerusform>حُذف سطر واحد</numerusform>
            <numerusform>حُذف سطران</numerusform>
            <numerusform>حُذفت %n أسطر</numerusform>
            <numerusform>حُذف %n سطرًا</numerusform>
            <numerusform>حُذف %n سطر</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Begin with the labels</source>
        <translation>ا&amp;بدأ بالوسوم</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Export to a file…</source>
        <translation>ت&amp;صدير إلى ملف…</translation>
    </message>
    <message>
        <source>&amp;Load from a file…</source>
        <translation>تحمي&amp;ل من ملف…</translation>
    </message>
    <message>
        <source>&amp;Save as a version</source>
        <translation>&amp;حفظ نسخةً جديدة</translation>
    </message>
    <message>
        <source>&amp;Take this version up again</source>
        <translation>ا&amp;عتماد هذه النسخة من جديد</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>ال&amp;نسخ</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>General</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>دليل التوسيم</translation>
    </message>
    <message>
        <source>Guideline, in Markdown</source>
        <translation>دليل التوسيم بصيغة Markdown</translation>
    </message>
    <message>
        <source>How it &amp;reads</source>
        <translation>كما يُ&amp;قرأ</translation>
    </message>
    <message>
        <source>How it reads</source>
        <translation>كما يُقرأ</translation>
    </message>
    <message>
        <source>No guideline has been written in this project yet; {keys} writes one.</source>
        <translation>لم يُكتب دليل لهذا المشروع بعد؛ اضغط {keys} لكتابته.</translation>
    </message>
    <message>
        <source>No section yet: {labels}.</source>
        <translation>لا قسم بعدُ لما يأتي: {labels}.</translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation>لم يُحفظ شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing is saved yet: write, or begin with the labels of the schema.</source>
        <translation>لم يُحفظ شيء بعد: اكتب، أو ابدأ بوسوم المخطط.</translation>
    </message>
    <message>
        <source>Only the beginning is shown; the editor has all of it.</source>
        <translation>لا يظهر هنا إلا أوله؛ وكله في المحرّر.</translation>
    </message>
    <message>
        <source>Section of the guideline</source>
        <translation>قسم الدليل</translation>
    </message>
    <message>
        <source>The guideline has no general part.</source>
        <translation>ليس في الدليل قسم عام.</translation>
    </message>
    <message>
        <source>The guideline says nothing of «{label}» yet.</source>
        <translation>لا يقول الدليل شيئًا عن «{label}» بعد.</translation>
    </message>
    <message>
        <source>This is not saved as a version yet. Close and keep it as a draft for next time?</source>
        <translation>لم يُحفظ هذا نسخةً بعد. أتريد الإغلاق وإبقاءه مسودةً إلى المرة القادمة؟</translation>
    </message>
    <message>
        <source>This is the draft that was left; no version says it yet.</source>
        <translation>هذه مسودة تُركت من قبل؛ لم تُحفظ نسخةً بعد.</translation>
    </message>
    <message>
        <source>Version {number}, {when}</source>
        <translation>النسخة {number}، {when}</translation>
    </message>
    <message>
        <source>Version {number}, {when}, {who}</source>
        <translation>النسخة {number}، {when}، {who}</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>النسخ، الأحدث أولًا</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>ما غيّرته هذه النسخة</translation>
    </message>
    <message>
        <source>Write the guideline</source>
        <translation>كتابة الدليل</translation>
    </message>
    <message>
        <source>Written to {path}.</source>
        <translation>كُتب في {path}.</translation>
    </message>
    <message>
        <source>{added}, {removed}</source>
        <translation>{added}، {removed}</translation>
    </message>
</context>
<context>
    <name>HandOut</name>
    <message numerus="yes">
        <source>%n article(s) are left over.</source>
        <translation>
            <numerusform>لم يبق أي مقال.</numerusform>
            <numerusform>بقي مقال واحد بلا مكان.</numerusform>
            <numerusform>بقي مقالان بلا مكان.</numerusform>
            <numerusform>بقيت %n مقالات بلا مكان.</numerusform>
            <numerusform>بقي %n مقالًا بلا مكان.</numerusform>
            <numerusform>بقي %n مقال بلا مكان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) stay with whom they are.</source>
        <translation>
            <numerusform>لا مقال يبقى عند صاحبه.</numerusform>
            <numerusform>مقال واحد يبقى عند من هو عنده.</numerusform>
            <numerusform>مقالان يبقيان عند من هما عنده.</numerusform>
            <numerusform>%n مقالات تبقى عند من هي عنده.</numerusform>
            <numerusform>%n مقالًا تبقى عند من هي عنده.</numerusform>
            <numerusform>%n مقال تبقى عند من هي عنده.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assignment(s)</source>
        <translation>
            <numerusform>لا تكليفات</numerusform>
            <numerusform>تكليف واحد</numerusform>
            <numerusform>تكليفان</numerusform>
            <numerusform>%n تكليفات</numerusform>
            <numerusform>%n تكليفًا</numerusform>
            <numerusform>%n تكليف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them shared</source>
        <translation>
            <numerusform>لا نصوص مشتركة</numerusform>
            <numerusform>واحد منها مشترك</numerusform>
            <numerusform>اثنان منها مشتركان</numerusform>
            <numerusform>%n منها مشتركة</numerusform>
            <numerusform>%n منها مشتركة</numerusform>
            <numerusform>%n منها مشتركة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are handed out</source>
        <translation>
            <numerusform>لا نصوص توزَّع</numerusform>
            <numerusform>يوزَّع نص واحد</numerusform>
            <numerusform>يوزَّع نصان</numerusform>
            <numerusform>توزَّع %n نصوص</numerusform>
            <numerusform>يوزَّع %n نصًا</numerusform>
            <numerusform>يوزَّع %n نص</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Alike by length and outlet too</source>
        <translation>بالتساوي في الطول والجهة الناشرة أيضًا</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Another draw</source>
        <translation>قرعة أخرى</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>At most for each</source>
        <translation>الحد الأقصى لكل واحد</translation>
    </message>
    <message>
        <source>Blind: nobody sees what others said until theirs is done</source>
        <translation>معمّاة: لا يرى أحد ما قاله الآخرون حتى ينجز ما عنده</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>المحارف</translation>
    </message>
    <message>
        <source>Choose who gets work.</source>
        <translation>اختر من يأخذ عملًا.</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>تُجرى القرعة…</translation>
    </message>
    <message>
        <source>Give it to somebody else too: a second reading</source>
        <translation>إعطاؤه لشخص آخر أيضًا: قراءة ثانية</translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation>توزيع</translation>
    </message>
    <message>
        <source>Hand out work</source>
        <translation>توزيع العمل</translation>
    </message>
    <message>
        <source>Handing out…</source>
        <translation>يُوزَّع العمل…</translation>
    </message>
    <message>
        <source>Leave what somebody has or has begun</source>
        <translation>ترك ما عند أحد أو بدأ فيه أحد</translation>
    </message>
    <message>
        <source>Name of the round</source>
        <translation>اسم الجولة</translation>
    </message>
    <message>
        <source>Near-duplicates were not looked for in all articles, so they may part (menu Search, “Find near-duplicates”).</source>
        <translation>لم يُبحث عن النسخ المتقاربة في كل المقالات، فقد تتفرّق (قائمة «بحث»: «البحث عن النسخ المتقاربة»).</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>الجهات الناشرة</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>الجولة {number}</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>المشترك</translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation>يشترك فيها</translation>
    </message>
    <message>
        <source>Shared texts</source>
        <translation>النصوص المشتركة</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>شخص جديد</translation>
    </message>
    <message>
        <source>Take what nobody has begun, and hand it out anew</source>
        <translation>سحب ما لم يبدأ فيه أحد وتوزيعه من جديد</translation>
    </message>
    <message>
        <source>There is nothing to hand out.</source>
        <translation>لا شيء يُوزَّع.</translation>
    </message>
    <message>
        <source>What everybody would get</source>
        <translation>ما سيأخذه كل واحد</translation>
    </message>
    <message>
        <source>What is taken</source>
        <translation>ما هو عند أحد</translation>
    </message>
    <message numerus="yes">
        <source>What the list shows now: %n article(s)</source>
        <translation>
            <numerusform>ما تعرضه القائمة الآن: لا مقالات</numerusform>
            <numerusform>ما تعرضه القائمة الآن: مقال واحد</numerusform>
            <numerusform>ما تعرضه القائمة الآن: مقالان</numerusform>
            <numerusform>ما تعرضه القائمة الآن: %n مقالات</numerusform>
            <numerusform>ما تعرضه القائمة الآن: %n مقالًا</numerusform>
            <numerusform>ما تعرضه القائمة الآن: %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Who gets work</source>
        <translation>من يأخذ عملًا</translation>
    </message>
    <message>
        <source>With one annotator nothing can be shared.</source>
        <translation>لا يمكن الاشتراك في شيء مع موسِّم واحد.</translation>
    </message>
    <message>
        <source>as many as there are</source>
        <translation>كل ما هناك</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>بلا جهة ناشرة</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>البذرة {seed}</translation>
    </message>
    <message>
        <source>“{round}” is handed out: {count}.</source>
        <translation>وُزّعت «{round}»: {count}.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Status: {status}</source>
        <translation>الحالة: {status}</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>بلا عنوان</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%n other change(s)</source>
        <translation>
            <numerusform>لا تغييرات أخرى</numerusform>
            <numerusform>تغيير آخر</numerusform>
            <numerusform>تغييران آخران</numerusform>
            <numerusform>%n تغييرات أخرى</numerusform>
            <numerusform>%n تغييرًا آخر</numerusform>
            <numerusform>%n تغيير آخر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are as they were</source>
        <translation>
            <numerusform>لا مقاطع تعود كما كانت</numerusform>
            <numerusform>مقطع يعود كما كان</numerusform>
            <numerusform>مقطعان يعودان كما كانا</numerusform>
            <numerusform>%n مقاطع تعود كما كانت</numerusform>
            <numerusform>%n مقطعًا تعود كما كانت</numerusform>
            <numerusform>%n مقطع تعود كما كانت</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) come back</source>
        <translation>
            <numerusform>لا مقاطع ترجع</numerusform>
            <numerusform>مقطع محذوف يرجع</numerusform>
            <numerusform>مقطعان محذوفان يرجعان</numerusform>
            <numerusform>%n مقاطع محذوفة ترجع</numerusform>
            <numerusform>%n مقطعًا محذوفًا ترجع</numerusform>
            <numerusform>%n مقطع محذوف ترجع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) go</source>
        <translation>
            <numerusform>لا مقاطع تُحذف</numerusform>
            <numerusform>مقطع يُحذف</numerusform>
            <numerusform>مقطعان يُحذفان</numerusform>
            <numerusform>%n مقاطع تُحذف</numerusform>
            <numerusform>%n مقطعًا تُحذف</numerusform>
            <numerusform>%n مقطع تُحذف</numerusform>
        </translation>
    </message>
    <message>
        <source>Attributes of {label}: «{text}»</source>
        <translation>خصائص {label}: «{text}»</translation>
    </message>
    <message>
        <source>Choose a line to see what going back to it would change.</source>
        <translation>اختر سطرًا لترى ما الذي تغيّره العودة إليه.</translation>
    </message>
    <message>
        <source>Ends moved, {label}: «{text}»</source>
        <translation>عُدِّل طرفا {label}: «{text}»</translation>
    </message>
    <message>
        <source>Go back to this point</source>
        <translation>العودة إلى هذه النقطة</translation>
    </message>
    <message>
        <source>Labelled as {label}: «{text}»</source>
        <translation>وُسم {label}: «{text}»</translation>
    </message>
    <message>
        <source>Link changed: {type}</source>
        <translation>غُيِّر رابط: {type}</translation>
    </message>
    <message>
        <source>Link removed: {type}</source>
        <translation>حُذف رابط: {type}</translation>
    </message>
    <message>
        <source>Linked: {type}</source>
        <translation>أُضيف رابط: {type}</translation>
    </message>
    <message>
        <source>Not sure of the article</source>
        <translation>المقال غير مؤكد</translation>
    </message>
    <message>
        <source>Not sure of {label}: «{text}»</source>
        <translation>غير مؤكد، {label}: «{text}»</translation>
    </message>
    <message>
        <source>Note on the article removed</source>
        <translation>حُذفت الملاحظة على المقال</translation>
    </message>
    <message>
        <source>Note on the article: «{text}»</source>
        <translation>ملاحظة على المقال: «{text}»</translation>
    </message>
    <message>
        <source>Note on {label}: «{text}»</source>
        <translation>ملاحظة على {label}: «{text}»</translation>
    </message>
    <message>
        <source>Nothing has been done here yet.</source>
        <translation>لم يُعمل هنا شيء بعد.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>Relabelled as {label}: «{text}»</source>
        <translation>تغيّر الوسم إلى {label}: «{text}»</translation>
    </message>
    <message>
        <source>Removed {label}: «{text}»</source>
        <translation>حُذف {label}: «{text}»</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>سبب التخطي: {reason}</translation>
    </message>
    <message>
        <source>Suggestion allowed again: «{text}»</source>
        <translation>سُمح بالاقتراح من جديد: «{text}»</translation>
    </message>
    <message>
        <source>Suggestion refused: «{text}»</source>
        <translation>رُفض الاقتراح: «{text}»</translation>
    </message>
    <message>
        <source>Sure again of {label}: «{text}»</source>
        <translation>صار مؤكدًا، {label}: «{text}»</translation>
    </message>
    <message>
        <source>Sure of the article again</source>
        <translation>صار المقال مؤكدًا</translation>
    </message>
    <message>
        <source>This is how it stands now.</source>
        <translation>هذه هي الحال الآن.</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>سجل ما جرى</translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation>سجل ما جرى، الأحدث أولًا</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا شيء غيره</numerusform>
            <numerusform>وتغيير آخر</numerusform>
            <numerusform>وتغييران آخران</numerusform>
            <numerusform>و%n تغييرات أخرى</numerusform>
            <numerusform>و%n تغييرًا آخر</numerusform>
            <numerusform>و%n تغيير آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>not ticked</source>
        <translation>غير معلّم</translation>
    </message>
    <message>
        <source>partly ticked</source>
        <translation>معلّم بعضه</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>معلّم</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n annotation(s) new.</source>
        <translation>
            <numerusform>لا توسيمات جديدة.</numerusform>
            <numerusform>توسيم جديد واحد.</numerusform>
            <numerusform>توسيمان جديدان.</numerusform>
            <numerusform>%n توسيمات جديدة.</numerusform>
            <numerusform>%n توسيمًا جديدًا.</numerusform>
            <numerusform>%n توسيم جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) there already.</source>
        <translation>
            <numerusform>لا توسيمات موجودة من قبل.</numerusform>
            <numerusform>توسيم واحد موجود من قبل.</numerusform>
            <numerusform>توسيمان موجودان من قبل.</numerusform>
            <numerusform>%n توسيمات موجودة من قبل.</numerusform>
            <numerusform>%n توسيمًا موجودة من قبل.</numerusform>
            <numerusform>%n توسيم موجودة من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) known.</source>
        <translation>
            <numerusform>لا مقالات معروفة.</numerusform>
            <numerusform>مقال معروف واحد.</numerusform>
            <numerusform>مقالان معروفان.</numerusform>
            <numerusform>%n مقالات معروفة.</numerusform>
            <numerusform>%n مقالًا معروفًا.</numerusform>
            <numerusform>%n مقال معروف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) cannot be used.</source>
        <translation>
            <numerusform>لا أسطر يتعذّر استعمالها.</numerusform>
            <numerusform>سطر واحد يتعذّر استعماله.</numerusform>
            <numerusform>سطران يتعذّر استعمالهما.</numerusform>
            <numerusform>%n أسطر يتعذّر استعمالها.</numerusform>
            <numerusform>%n سطرًا يتعذّر استعمالها.</numerusform>
            <numerusform>%n سطر يتعذّر استعمالها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>لا روابط</numerusform>
            <numerusform>رابط واحد</numerusform>
            <numerusform>رابطان</numerusform>
            <numerusform>%n روابط</numerusform>
            <numerusform>%n رابطًا</numerusform>
            <numerusform>%n رابط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotators: {names}.</source>
        <translation>الموسِّمون: {names}.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>يصير هنا</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>اختيار &amp;ملف…</translation>
    </message>
    <message>
        <source>Choose a f&amp;older…</source>
        <translation>اختيار م&amp;جلد…</translation>
    </message>
    <message>
        <source>Choose a file, or a folder of files.</source>
        <translation>اختر ملفًّا، أو مجلدًا فيه ملفات.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Each sentence is an article</source>
        <translation>كل جملة مقال</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>كم مرة</translation>
    </message>
    <message>
        <source>If not all can be taken</source>
        <translation>إن تعذّر أخذ كل شيء</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>استيراد توسيمات</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>تمّ الاستيراد</translation>
    </message>
    <message>
        <source>In the file: {what}.</source>
        <translation>في الملف: {what}.</translation>
    </message>
    <message>
        <source>It names no annotator.</source>
        <translation>ولا يسمّي موسِّمًا.</translation>
    </message>
    <message>
        <source>Label in the file</source>
        <translation>الوسم في الملف</translation>
    </message>
    <message>
        <source>Labels are those of</source>
        <translation>تؤخذ الوسوم باسم</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>Leave out what is open</source>
        <translation>ترك ما لم يُحسم</translation>
    </message>
    <message>
        <source>Lines that cannot be used</source>
        <translation>ما يتعذّر استعماله</translation>
    </message>
    <message>
        <source>Link in the file</source>
        <translation>الرابط في الملف</translation>
    </message>
    <message>
        <source>Looking into the file…</source>
        <translation>يجري النظر في الملف…</translation>
    </message>
    <message>
        <source>Looking into the file… {count}</source>
        <translation>يجري النظر في الملف… {count}</translation>
    </message>
    <message>
        <source>Mend them, or tick that they are passed over.</source>
        <translation>أصلِحها، أو اختر أن تُتخطّى.</translation>
    </message>
    <message>
        <source>Nobody in particular ({names})</source>
        <translation>لا أحد بعينه ({names})</translation>
    </message>
    <message>
        <source>Nothing in it is new here.</source>
        <translation>لا جديد فيه على المشروع.</translation>
    </message>
    <message>
        <source>Pass over what is at fault</source>
        <translation>تخطّي الأسطر المعيبة وأخذ ما سواها</translation>
    </message>
    <message numerus="yes">
        <source>Say what %n name(s) become, or leave them out.</source>
        <translation>
            <numerusform>حُسمت الأسماء كلها.</numerusform>
            <numerusform>قل ما يصير إليه اسم واحد، أو اتركه.</numerusform>
            <numerusform>قل ما يصير إليه اسمان، أو اتركهما.</numerusform>
            <numerusform>قل ما تصير إليه %n أسماء، أو اتركها.</numerusform>
            <numerusform>قل ما يصير إليه %n اسمًا، أو اتركها.</numerusform>
            <numerusform>قل ما يصير إليه %n اسم، أو اتركها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody new…</source>
        <translation>شخص جديد…</translation>
    </message>
    <message>
        <source>Something cannot be taken as it stands, so nothing would be.</source>
        <translation>في الملف ما لا يمكن أخذه كما هو، فلن يؤخذ منه شيء.</translation>
    </message>
    <message>
        <source>Take nothing unless all of it is taken as it stands</source>
        <translation>لا يؤخذ شيء ما لم يؤخذ كل ما فيه كما هو</translation>
    </message>
    <message>
        <source>The new annotator’s name</source>
        <translation>اسم الموسِّم الجديد</translation>
    </message>
    <message>
        <source>This is a guess; choose another if it is wrong.</source>
        <translation>هذا تخمين؛ اختر صيغة أخرى إن لم يصح.</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>يُجرَّب الاستيراد</translation>
    </message>
    <message>
        <source>What would not be taken as it stands</source>
        <translation>ما لن يؤخذ كما هو</translation>
    </message>
    <message>
        <source>What {name} becomes</source>
        <translation>ما يصير إليه {name}</translation>
    </message>
    <message>
        <source>Whom the file names: {names}</source>
        <translation>من يسمّيهم الملف: {names}</translation>
    </message>
    <message>
        <source>Write the name of the annotator.</source>
        <translation>اكتب اسم الموسِّم.</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>تخمين</translation>
    </message>
    <message>
        <source>as last time</source>
        <translation>كالمرة السابقة</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>غير معروف هنا</translation>
    </message>
    <message>
        <source>“{old}” becomes {new}: {n}</source>
        <translation>«{old}» يصير {new}: {n}</translation>
    </message>
    <message>
        <source>“{title}”: {annotator} has other annotations in the project; those are kept.</source>
        <translation>«{title}»: للموسِّم {annotator} توسيم آخر في المشروع، وقد أُبقي عليه.</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>A character alone is for labels and for writing; hold Ctrl or Alt with it.</source>
        <translation>الحرف وحده للوسوم والكتابة؛ اضغط معه Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>Adjudicating</source>
        <translation>عند الحسم</translation>
    </message>
    <message>
        <source>Aim at another span</source>
        <translation>التوجه إلى مقطع آخر</translation>
    </message>
    <message>
        <source>All articles: tag, skip, assign, correct, remove</source>
        <translation>كل المقالات: شارة، تخطٍّ، توزيع، تصحيح، إزالة</translation>
    </message>
    <message>
        <source>All as they came</source>
        <translation>إعادة الكل كما كان</translation>
    </message>
    <message>
        <source>All keys are as they came.</source>
        <translation>عادت المفاتيح كلها كما كانت.</translation>
    </message>
    <message>
        <source>As it came</source>
        <translation>كما كان</translation>
    </message>
    <message>
        <source>Back to the text, or out of what is open</source>
        <translation>العودة إلى النص، أو الخروج مما هو مفتوح</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>غيّرتَه أنت</translation>
    </message>
    <message>
        <source>Choose; of several, take in or out</source>
        <translation>الاختيار؛ وحيث يجوز أكثر من خيار، الإضافة أو الإزالة</translation>
    </message>
    <message>
        <source>Clear the value, or dismiss the proposal</source>
        <translation>محو القيمة أو صرف المقترح</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>الأمر</translation>
    </message>
    <message>
        <source>Edit gold by hand; Enter when it is right</source>
        <translation>تعديل المرجع باليد؛ ثم Enter متى صحّ</translation>
    </message>
    <message>
        <source>Enter: new keys. Del in the list: none.</source>
        <translation>Enter: مفاتيح جديدة. Del في القائمة: بلا مفاتيح.</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>ابحث عن أمر أو مفتاح</translation>
    </message>
    <message>
        <source>Give all commands the keys they came with?</source>
        <translation>هل تعاد إلى الأوامر كلها مفاتيحها الأصلية؟</translation>
    </message>
    <message>
        <source>In a count: approximate, unknown</source>
        <translation>في الحصيلة: تقريبي، غير معروف</translation>
    </message>
    <message>
        <source>In attributes</source>
        <translation>في الخصائص</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>في القوائم</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>في النص</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Keys of Hashiya</source>
        <translation>مفاتيح حاشية</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Linking</source>
        <translation>عند الربط</translation>
    </message>
    <message>
        <source>Links: remove the link</source>
        <translation>الروابط: حذف الرابط</translation>
    </message>
    <message>
        <source>Links: turn the link round, give it another type</source>
        <translation>الروابط: عكس الرابط، تغيير نوعه</translation>
    </message>
    <message>
        <source>List of spans: the next label, the one before</source>
        <translation>قائمة المقاطع: الوسم التالي، السابق</translation>
    </message>
    <message>
        <source>Lists are walked through as everywhere, so these keys stay as they are.</source>
        <translation>التنقل في القوائم واحد في كل البرامج، فتبقى هذه المفاتيح كما هي.</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>إنشاء الرابط</translation>
    </message>
    <message>
        <source>Move by a letter, as the eye sees it</source>
        <translation>التحرك حرفًا، كما تراه العين</translation>
    </message>
    <message>
        <source>Move by a line</source>
        <translation>التحرك سطرًا</translation>
    </message>
    <message>
        <source>Move by a page</source>
        <translation>التحرك صفحة</translation>
    </message>
    <message>
        <source>Move by a word</source>
        <translation>التحرك كلمة</translation>
    </message>
    <message>
        <source>Move its end by a word</source>
        <translation>تحريك نهايته كلمة</translation>
    </message>
    <message>
        <source>Move its start</source>
        <translation>تحريك بدايته</translation>
    </message>
    <message>
        <source>Move the end of the current span by a letter</source>
        <translation>تحريك نهاية المقطع الحالي حرفًا</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>مفاتيح جديدة</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
    <message>
        <source>Note why they differ</source>
        <translation>تسجيل سبب الاختلاف</translation>
    </message>
    <message>
        <source>Nothing is called so. Escape shows all again.</source>
        <translation>لا شيء بهذا الاسم. مفتاح Escape يعيد إظهار الكل.</translation>
    </message>
    <message>
        <source>Only spans that hold these letters</source>
        <translation>المقاطع التي فيها هذه الحروف فقط</translation>
    </message>
    <message>
        <source>Others as well</source>
        <translation>مفاتيح إضافية</translation>
    </message>
    <message>
        <source>Press the new keys; Escape leaves them as they are</source>
        <translation>اضغط المفاتيح الجديدة؛ Escape يتركها كما هي</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Take both (W where there are three)</source>
        <translation>اعتماد القراءتين معًا (W حيث هم ثلاثة)</translation>
    </message>
    <message>
        <source>Take neither</source>
        <translation>رفض القراءتين</translation>
    </message>
    <message>
        <source>Take that reading</source>
        <translation>اعتماد تلك القراءة</translation>
    </message>
    <message>
        <source>Take what is marked or proposed, on to the next attribute</source>
        <translation>أخذ المحدَّد أو المقترح والانتقال إلى الخاصية التالية</translation>
    </message>
    <message>
        <source>The arrows move in the text as they do in every text, so they stay as they are.</source>
        <translation>تتحرك الأسهم في النص كما في كل نص، فتبقى كما هي.</translation>
    </message>
    <message>
        <source>The guideline needs an update</source>
        <translation>الدليل يحتاج إلى تحديث</translation>
    </message>
    <message>
        <source>The previous or next difference</source>
        <translation>الاختلاف السابق أو التالي</translation>
    </message>
    <message>
        <source>The same, and select</source>
        <translation>مثلها، مع التحديد</translation>
    </message>
    <message>
        <source>The schema gives each label its key.</source>
        <translation>المخطط هو الذي يعطي كل وسم مفتاحه.</translation>
    </message>
    <message>
        <source>The sheet is in {path}</source>
        <translation>الورقة محفوظة في {path}</translation>
    </message>
    <message>
        <source>The whole system uses these keys so, and they stay as they are.</source>
        <translation>النظام كله يستعمل هذه المفاتيح هكذا، فتبقى كما هي.</translation>
    </message>
    <message>
        <source>These keys go by the choices and numbers of an attribute, so they stay as they are.</source>
        <translation>تتبع هذه المفاتيح خيارات الخاصية وأرقامها، فتبقى كما هي.</translation>
    </message>
    <message>
        <source>These letters go by the readings and their causes, so they stay as they are.</source>
        <translation>هذه الحروف تتبع القراءات وأسبابها، فتبقى كما هي.</translation>
    </message>
    <message>
        <source>Tick what stands in the line, or leave it out</source>
        <translation>اختيار ما في السطر أو تركه</translation>
    </message>
    <message>
        <source>To the next attribute, to the one before</source>
        <translation>إلى الخاصية التالية، إلى السابقة</translation>
    </message>
    <message>
        <source>To the next control, to the one before</source>
        <translation>إلى العنصر التالي، إلى السابق</translation>
    </message>
    <message>
        <source>To the start or end of the article</source>
        <translation>إلى أول المقال أو آخره</translation>
    </message>
    <message>
        <source>To the start or end of the line</source>
        <translation>إلى أول السطر أو آخره</translation>
    </message>
    <message>
        <source>Walk through the list; open what is chosen</source>
        <translation>التنقل في القائمة؛ فتح المختار</translation>
    </message>
    <message>
        <source>While a link is made, all keys are for it, so they stay as they are.</source>
        <translation>ما دام الربط جاريًا فالمفاتيح كلها له، فتبقى كما هي.</translation>
    </message>
    <message>
        <source>Without a menu</source>
        <translation>خارج القوائم</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>كتابة ملاحظة</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
    <message>
        <source>{key} answers dialogs; hold Ctrl or Alt with it.</source>
        <translation>المفتاح {key} يجيب عن مربعات الحوار؛ اضغط معه Ctrl أو Alt.</translation>
    </message>
    <message>
        <source>{key} is taken for good: {what}.</source>
        <translation>المفتاح {key} محجوز دائمًا: {what}.</translation>
    </message>
    <message>
        <source>{key} is the key of the label “{name}”.</source>
        <translation>المفتاح {key} هو مفتاح الوسم «{name}».</translation>
    </message>
    <message>
        <source>{key} is “{name}”. Press it again to take it from there.</source>
        <translation>المفتاح {key} يؤدي «{name}». اضغطه مرة أخرى لتأخذه منه.</translation>
    </message>
    <message>
        <source>{key} opens the menu “{name}”.</source>
        <translation>المفتاح {key} يفتح قائمة «{name}».</translation>
    </message>
    <message>
        <source>“{name}”: press the new keys.</source>
        <translation>«{name}»: اضغط المفاتيح الجديدة.</translation>
    </message>
    <message>
        <source>“{name}”: {keys}</source>
        <translation>«{name}»: {keys}</translation>
    </message>
</context>
<context>
    <name>Links</name>
    <message>
        <source>Arrows or letters: another span · digit or Enter: link · Escape</source>
        <translation>أسهم أو حروف: مقطع آخر · رقم أو Enter: ربط · Esc: خروج</translation>
    </message>
    <message>
        <source>Choose a span first: a link begins at the current span.</source>
        <translation>اختر مقطعًا أولًا، فالرابط يبدأ من المقطع الحالي.</translation>
    </message>
    <message>
        <source>Enter: to the other end · T: another type · R: turn round · Delete: remove</source>
        <translation>Enter: إلى الطرف الآخر · T: نوع آخر · R: عكس الاتجاه · Delete: حذف</translation>
    </message>
    <message>
        <source>From here to there:</source>
        <translation>من هنا إلى هناك:</translation>
    </message>
    <message>
        <source>From there to here:</source>
        <translation>من هناك إلى هنا:</translation>
    </message>
    <message>
        <source>From «{source}» to {label} «{target}»:</source>
        <translation>من «{source}» إلى {label} «{target}»:</translation>
    </message>
    <message>
        <source>Let go on the span that the link leads to. Escape leaves.</source>
        <translation>أفلِت الزر فوق المقطع الذي يصل إليه الرابط، وEsc للخروج.</translation>
    </message>
    <message>
        <source>Link from «{source}» to which span?</source>
        <translation>إلى أي مقطع تربط «{source}»؟</translation>
    </message>
    <message>
        <source>Link the current span</source>
        <translation>ربط المقطع الحالي</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Links of the current span</source>
        <translation>روابط المقطع الحالي</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>No span of this article can be linked to «{text}».</source>
        <translation>لا يوجد في هذا المقال مقطع يمكن ربطه بـ«{text}».</translation>
    </message>
    <message>
        <source>No span that could be linked holds «{text}».</source>
        <translation>لا مقطع مما يمكن ربطه يحوي «{text}».</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>لا روابط بعد.</translation>
    </message>
    <message>
        <source>Remove this link</source>
        <translation>حذف هذا الرابط</translation>
    </message>
    <message>
        <source>Spans with «{text}»: {number}.</source>
        <translation>مقاطع فيها «{text}»: {number}.</translation>
    </message>
    <message>
        <source>To the other end</source>
        <translation>إلى الطرف الآخر</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>عكس الاتجاه</translation>
    </message>
    <message>
        <source>What to do with this link</source>
        <translation>ماذا تفعل بهذا الرابط</translation>
    </message>
    <message>
        <source>{link}, from {label} «{words}»</source>
        <translation>{link}، من {label} «{words}»</translation>
    </message>
    <message>
        <source>{link}, the other way round</source>
        <translation>{link}، بالاتجاه المعاكس</translation>
    </message>
    <message>
        <source>{link}, to {label} «{words}»</source>
        <translation>{link}، إلى {label} «{words}»</translation>
    </message>
    <message>
        <source>{link}: from «{source}» to «{target}»</source>
        <translation>{link}: من «{source}» إلى «{target}»</translation>
    </message>
</context>
<context>
    <name>Load</name>
    <message numerus="yes">
        <source>%n are in the project already.</source>
        <translation>
            <numerusform>لا شيء منها في المشروع.</numerusform>
            <numerusform>واحد منها موجود في المشروع.</numerusform>
            <numerusform>اثنان منها موجودان في المشروع.</numerusform>
            <numerusform>%n منها موجودة في المشروع.</numerusform>
            <numerusform>%n منها موجودة في المشروع.</numerusform>
            <numerusform>%n منها موجودة في المشروع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or part(s) of files will not be taken.</source>
        <translation>
            <numerusform>لن يُستبعد شيء.</numerusform>
            <numerusform>سيُستبعد ملف أو جزء من ملف واحد.</numerusform>
            <numerusform>سيُستبعد ملفان أو جزآن من ملفات.</numerusform>
            <numerusform>ستُستبعد %n ملفات أو أجزاء من ملفات.</numerusform>
            <numerusform>سيُستبعد %n ملفًا أو جزءًا من ملفات.</numerusform>
            <numerusform>سيُستبعد %n ملف أو جزء من ملفات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s):</source>
        <translation>
            <numerusform>لا ملفات:</numerusform>
            <numerusform>ملف واحد:</numerusform>
            <numerusform>ملفان:</numerusform>
            <numerusform>%n ملفات:</numerusform>
            <numerusform>%n ملفًا:</numerusform>
            <numerusform>%n ملف:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the project already</source>
        <translation>
            <numerusform>لا شيء موجود في المشروع</numerusform>
            <numerusform>واحد موجود في المشروع</numerusform>
            <numerusform>اثنان موجودان في المشروع</numerusform>
            <numerusform>%n موجودة في المشروع</numerusform>
            <numerusform>%n موجودة في المشروع</numerusform>
            <numerusform>%n موجودة في المشروع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s) will be loaded.</source>
        <translation>
            <numerusform>لن يُحمَّل أي مقال.</numerusform>
            <numerusform>سيُحمَّل مقال جديد واحد.</numerusform>
            <numerusform>سيُحمَّل مقالان جديدان.</numerusform>
            <numerusform>ستُحمَّل %n مقالات جديدة.</numerusform>
            <numerusform>سيُحمَّل %n مقالًا جديدًا.</numerusform>
            <numerusform>سيُحمَّل %n مقال جديد.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>لم يُستبعد شيء</numerusform>
            <numerusform>استُبعد واحد</numerusform>
            <numerusform>استُبعد اثنان</numerusform>
            <numerusform>استُبعدت %n</numerusform>
            <numerusform>استُبعد %n</numerusform>
            <numerusform>استُبعد %n</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Address</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Arabic torn or reversed</source>
        <translation>العربية مقطّعة أو معكوسة</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Element of an article</source>
        <translation>عنصر المقال</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>ملف Excel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>اكتشافه</translation>
    </message>
    <message>
        <source>Find out for each file</source>
        <translation>اكتشافه لكل ملف</translation>
    </message>
    <message>
        <source>Find out: {column}</source>
        <translation>اكتشافه: {column}</translation>
    </message>
    <message>
        <source>How the file reads</source>
        <translation>كيف يُقرأ الملف</translation>
    </message>
    <message numerus="yes">
        <source>In %n the Arabic is torn or reversed.</source>
        <translation>
            <numerusform>لا نص عربيته مقطّعة أو معكوسة.</numerusform>
            <numerusform>في نص واحد عربية مقطّعة أو معكوسة.</numerusform>
            <numerusform>في نصّين عربية مقطّعة أو معكوسة.</numerusform>
            <numerusform>في %n نصوص عربية مقطّعة أو معكوسة.</numerusform>
            <numerusform>في %n نصًّا عربية مقطّعة أو معكوسة.</numerusform>
            <numerusform>في %n نص عربية مقطّعة أو معكوسة.</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>ملف JSON</translation>
    </message>
    <message>
        <source>JSON, a value a line</source>
        <translation>JSON، قيمة في كل سطر</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Line between articles</source>
        <translation>السطر الفاصل بين المقالات</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>تحميل</translation>
    </message>
    <message>
        <source>Load articles</source>
        <translation>تحميل مقالات</translation>
    </message>
    <message>
        <source>Looking at the files…</source>
        <translation>جارٍ فحص الملفات…</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>ملف Markdown</translation>
    </message>
    <message>
        <source>No title found.</source>
        <translation>لم يُعثَر على عنوان.</translation>
    </message>
    <message>
        <source>Of long files only the beginning was looked at.</source>
        <translation>لم يُفحَص من الملفات الطويلة إلا أولها.</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Outlet of all articles</source>
        <translation>الجهة الناشرة لكل المقالات</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>نص عادي</translation>
    </message>
    <message>
        <source>Put torn or reversed Arabic right</source>
        <translation>إصلاح العربية المقطّعة أو المعكوسة</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>يُقرأ على أنه</translation>
    </message>
    <message>
        <source>Read as {encoding}.</source>
        <translation>قُرئ بترميز {encoding}.</translation>
    </message>
    <message>
        <source>Read as {encoding}; this is a guess. Is it right?</source>
        <translation>قُرئ بترميز {encoding}، وهو تخمين. هل النص سليم؟</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>ورقة العمل</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>جدول (CSV أو TSV)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Texts parted by a line</source>
        <translation>نصوص يفصل بينها سطر</translation>
    </message>
    <message>
        <source>The files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>To note</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>ملف Word</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>ملف XML</translation>
    </message>
    <message>
        <source>Zip</source>
        <translation>ملف Zip</translation>
    </message>
    <message>
        <source>body</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>captions</source>
        <translation>تعليقات الصور</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>سطر المكان والتاريخ</translation>
    </message>
    <message>
        <source>in the project already</source>
        <translation>موجود في المشروع</translation>
    </message>
    <message>
        <source>no title found</source>
        <translation>بلا عنوان</translation>
    </message>
    <message>
        <source>related items</source>
        <translation>مواد ذات صلة</translation>
    </message>
    <message>
        <source>site furniture</source>
        <translation>إطار الموقع</translation>
    </message>
    <message>
        <source>such as ----</source>
        <translation>مثل ----</translation>
    </message>
    <message>
        <source>title</source>
        <translation>عنوان</translation>
    </message>
    <message>
        <source>where a file does not say</source>
        <translation>حيث لا يذكره الملف</translation>
    </message>
    <message>
        <source>{encoding}, a guess</source>
        <translation>{encoding} تخمينًا</translation>
    </message>
</context>
<context>
    <name>Mine</name>
    <message>
        <source>Again and again</source>
        <translation>ما يتكرر</translation>
    </message>
    <message>
        <source>Comparing with gold…</source>
        <translation>تجري المقارنة بالمرجع…</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Mine against gold</source>
        <translation>عملي أمام المرجع</translation>
    </message>
    <message>
        <source>No decision is recorded for this place.</source>
        <translation>لا قرار مسجَّلًا لهذا الموضع.</translation>
    </message>
    <message>
        <source>Nothing differs from gold.</source>
        <translation>لا شيء يخالف المرجع.</translation>
    </message>
    <message>
        <source>Open in the article (Enter)</source>
        <translation>فتح في المقال (Enter)</translation>
    </message>
    <message>
        <source>Stopped. Press {key} to begin again.</source>
        <translation>توقّف. اضغط {key} للبدء من جديد.</translation>
    </message>
    <message>
        <source>There is no gold yet for what {name} annotated: articles are settled with {key}.</source>
        <translation>لا مرجع بعد لما وسَّمه {name}: تُحسم المقالات بـ {key}.</translation>
    </message>
    <message>
        <source>Where gold says otherwise</source>
        <translation>حيث يقول المرجع غير ذلك</translation>
    </message>
    <message>
        <source>Why: {why}. Decided by {name}, {day}.</source>
        <translation>السبب: {why}. قرار {name}، {day}.</translation>
    </message>
    <message>
        <source>no reason was noted</source>
        <translation>لم يُذكر سبب</translation>
    </message>
    <message>
        <source>the guideline is to be updated</source>
        <translation>الدليل يحتاج تحديثًا</translation>
    </message>
    <message>
        <source>{count} of {n}</source>
        <translation>{count} من {n}</translation>
    </message>
    <message>
        <source>{name}: {agreed} of gold&apos;s {spans} spans marked alike; articles compared: {articles}.</source>
        <translation>{name}: طابق {agreed} من مقاطع المرجع وعددها {spans}؛ المقالات المقارَنة: {articles}.</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Go there</source>
        <translation>الذهاب إليه</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>لم يتم بعد</translation>
    </message>
    <message>
        <source>Spans that lack values</source>
        <translation>المقاطع التي تنقصها قيم</translation>
    </message>
    <message>
        <source>These spans lack values that the schema requires. Fill them in, or mark the span as not sure ({key}); then the article can be done.</source>
        <translation>تنقص هذه المقاطع قيم يطلبها المخطط. املأها، أو علّم المقطع بأنك غير متأكد منه ({key})، ثم يمكن إتمام المقال.</translation>
    </message>
    <message>
        <source>{label} «{text}»: {attributes}</source>
        <translation>{label} «{text}»: {attributes}</translation>
    </message>
</context>
<context>
    <name>MoveWork</name>
    <message numerus="yes">
        <source>%n article(s) went to {name}.</source>
        <translation>
            <numerusform>لم يذهب أي مقال إلى {name}.</numerusform>
            <numerusform>ذهب مقال واحد إلى {name}.</numerusform>
            <numerusform>ذهب مقالان إلى {name}.</numerusform>
            <numerusform>ذهبت %n مقالات إلى {name}.</numerusform>
            <numerusform>ذهب %n مقالًا إلى {name}.</numerusform>
            <numerusform>ذهب %n مقال إلى {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them begun; what was annotated stays with {name}.</source>
        <translation>
            <numerusform>لم يُبدأ في أي منها عند {name}.</numerusform>
            <numerusform>بُدئ في واحد منها؛ وما وُسّم يبقى عند {name}.</numerusform>
            <numerusform>بُدئ في اثنين منها؛ وما وُسّم يبقى عند {name}.</numerusform>
            <numerusform>بُدئ في %n منها؛ وما وُسّم يبقى عند {name}.</numerusform>
            <numerusform>بُدئ في %n منها؛ وما وُسّم يبقى عند {name}.</numerusform>
            <numerusform>بُدئ في %n منها؛ وما وُسّم يبقى عند {name}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay, since {name} has them too.</source>
        <translation>
            <numerusform>لم يبق شيء عند {name}.</numerusform>
            <numerusform>بقي واحد في مكانه، لأنه عند {name} أيضًا.</numerusform>
            <numerusform>بقي اثنان في مكانهما، لأنهما عند {name} أيضًا.</numerusform>
            <numerusform>بقيت %n في مكانها، لأنها عند {name} أيضًا.</numerusform>
            <numerusform>بقيت %n في مكانها، لأنها عند {name} أيضًا.</numerusform>
            <numerusform>بقيت %n في مكانها، لأنها عند {name} أيضًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that is open: %n article(s)</source>
        <translation>
            <numerusform>كل المفتوح: لا مقالات</numerusform>
            <numerusform>كل المفتوح: مقال واحد</numerusform>
            <numerusform>كل المفتوح: مقالان</numerusform>
            <numerusform>كل المفتوح: %n مقالات</numerusform>
            <numerusform>كل المفتوح: %n مقالًا</numerusform>
            <numerusform>كل المفتوح: %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose somebody else to give it to.</source>
        <translation>اختر شخصًا آخر تعطيه العمل.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Move work</source>
        <translation>نقل العمل</translation>
    </message>
    <message>
        <source>Nobody has open work that was handed out.</source>
        <translation>ليس عند أحد عمل موزَّع مفتوح.</translation>
    </message>
    <message>
        <source>Only the article that is open now</source>
        <translation>المقال المعروض الآن فقط</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>What was annotated stays with whom it is; near-duplicates of an article go with it.</source>
        <translation>ما وُسّم يبقى عند صاحبه؛ والنسخ المتقاربة من المقال تذهب معه.</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Another schema…</source>
        <translation>مخطط آخر…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>Project file</source>
        <translation>ملف المشروع</translation>
    </message>
    <message>
        <source>There is a file of that name already; choose another name.</source>
        <translation>يوجد ملف بهذا الاسم؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>“{path}” cannot be read: {reason}.</source>
        <translation>تعذّرت قراءة «{path}»: {reason}.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>لا محارف</numerusform>
            <numerusform>محرف واحد</numerusform>
            <numerusform>محرفان</numerusform>
            <numerusform>%n محارف</numerusform>
            <numerusform>%n محرفًا</numerusform>
            <numerusform>%n محرف</numerusform>
        </translation>
    </message>
    <message>
        <source>A label key changes the label of «{text}».</source>
        <translation>مفتاح الوسم يغيّر وسم «{text}».</translation>
    </message>
    <message>
        <source>Label {name}, key {key}</source>
        <translation>وسم {name}، المفتاح {key}</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Select some text, then press a label or its key.</source>
        <translation>حدِّد نصًّا، ثم اضغط وسمًا أو مفتاحه.</translation>
    </message>
    <message>
        <source>To be labelled: «{text}» ({length})</source>
        <translation>سيُوسم: «{text}» ({length})</translation>
    </message>
</context>
<context>
    <name>Paste</name>
    <message numerus="yes">
        <source>%n character(s) will be added, exactly as they were copied.</source>
        <translation>
            <numerusform>لا محارف للإضافة.</numerusform>
            <numerusform>سيُضاف محرف واحد كما نُسخ تمامًا.</numerusform>
            <numerusform>سيُضاف محرفان كما نُسخا تمامًا.</numerusform>
            <numerusform>ستُضاف %n محارف كما نُسخت تمامًا.</numerusform>
            <numerusform>سيُضاف %n محرفًا كما نُسخت تمامًا.</numerusform>
            <numerusform>سيُضاف %n محرف كما نُسخت تمامًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Name, if it has no title</source>
        <translation>الاسم، إن لم يكن له عنوان</translation>
    </message>
    <message>
        <source>Paste an article</source>
        <translation>لصق مقال</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy an article; it will appear here.</source>
        <translation>لا نص في الحافظة. انسخ مقالًا فيظهر هنا.</translation>
    </message>
    <message>
        <source>What is on the clipboard</source>
        <translation>ما في الحافظة</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message numerus="yes">
        <source>%n annotator(s)</source>
        <translation>
            <numerusform>لا موسِّمين</numerusform>
            <numerusform>موسِّم واحد</numerusform>
            <numerusform>موسِّمان</numerusform>
            <numerusform>%n موسِّمين</numerusform>
            <numerusform>%n موسِّمًا</numerusform>
            <numerusform>%n موسِّم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done</source>
        <translation>
            <numerusform>لم يُنجز أي مقال</numerusform>
            <numerusform>أُنجز مقال واحد</numerusform>
            <numerusform>أُنجز مقالان</numerusform>
            <numerusform>أُنجزت %n مقالات</numerusform>
            <numerusform>أُنجز %n مقالًا</numerusform>
            <numerusform>أُنجز %n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) done beside the queue</source>
        <translation>
            <numerusform>لا شيء خارج القائمة</numerusform>
            <numerusform>مقال واحد أُنجز خارج قائمته</numerusform>
            <numerusform>مقالان أُنجزا خارج قائمته</numerusform>
            <numerusform>%n مقالات أُنجزت خارج قائمته</numerusform>
            <numerusform>%n مقالًا أُنجزت خارج قائمته</numerusform>
            <numerusform>%n مقال أُنجزت خارج قائمته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>لا شيء مفتوح</numerusform>
            <numerusform>واحد مفتوح</numerusform>
            <numerusform>اثنان مفتوحان</numerusform>
            <numerusform>%n مفتوحة</numerusform>
            <numerusform>%n مفتوحًا</numerusform>
            <numerusform>%n مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>1,000 characters</source>
        <translation>كل 1,000 محرف</translation>
    </message>
    <message>
        <source>An article</source>
        <translation>المقال الواحد</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles a day</source>
        <translation>مقالات في اليوم</translation>
    </message>
    <message>
        <source>Articles marked done, all annotators together.</source>
        <translation>المقالات التي أُشير إلى إنجازها، عند كل الموسِّمين معًا.</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>التكليفات</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>بُدئ فيها</translation>
    </message>
    <message>
        <source>Blind</source>
        <translation>معمّاة</translation>
    </message>
    <message>
        <source>Blind rounds keep from annotators what others said until theirs is done</source>
        <translation>الجولات المعمّاة تحجب عن الموسِّمين ما قاله الآخرون حتى ينجزوا ما عندهم</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>يُعدّ…</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>يومًا بيوم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Done and to do</source>
        <translation>ما أُنجز وما بقي</translation>
    </message>
    <message>
        <source>Expected end</source>
        <translation>النهاية المتوقعة</translation>
    </message>
    <message>
        <source>Hand out work… ({key})</source>
        <translation>توزيع العمل… ({key})</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Move work…</source>
        <translation>نقل العمل…</translation>
    </message>
    <message>
        <source>Nobody annotates here yet. Hand out work with {key}.</source>
        <translation>لا أحد يوسّم هنا بعد. وزّع العمل بالمفتاح {key}.</translation>
    </message>
    <message>
        <source>Nothing was handed out: everybody has all articles to do.</source>
        <translation>لم يُوزَّع شيء: أمام كل واحد جميع المقالات.</translation>
    </message>
    <message>
        <source>Of what was handed out to each; Enter moves somebody&apos;s work.</source>
        <translation>مما وُزّع على كل واحد؛ يَنقل Enter عمل أحدهم.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Pace and time</source>
        <translation>الوتيرة والوقت</translation>
    </message>
    <message>
        <source>Pace: articles done a day in the last fourteen days, days of rest among them. Expected end: when what is open will be read at that pace, long articles weighing more. — where nothing was done in these days, or no time was counted.</source>
        <translation>الوتيرة: المقالات المنجزة في اليوم خلال آخر أربعة عشر يومًا، بما فيها أيام الراحة. النهاية المتوقعة: متى يُقرأ ما بقي مفتوحًا بهذه الوتيرة، وللمقالات الطويلة وزن أكبر. والعلامة — حيث لم يُنجز شيء في هذه الأيام أو لم يُحسب وقت.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Save the charts or the numbers</source>
        <translation>حفظ الرسوم أو الأرقام</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Shown once an article is marked done.</source>
        <translation>يظهر متى أُشير إلى إنجاز مقال.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>متخطّى</translation>
    </message>
    <message>
        <source>Spans in articles that are done, and their share of the person&apos;s spans. Still to come: as many as stand in a thousand characters of what is done, in what is open.</source>
        <translation>المقاطع في المقالات المنجزة، ونسبتها من مقاطع صاحبها. المتوقع بعد: بقدر ما يقع في كل ألف محرف مما أُنجز، فيما بقي مفتوحًا.</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>المتوقع بعد</translation>
    </message>
    <message>
        <source>Stopped. Press {key} to begin again.</source>
        <translation>أُوقف. اضغط {key} للبدء من جديد.</translation>
    </message>
    <message>
        <source>Take back the round “{round}”? Nobody will have its articles to do.</source>
        <translation>أتُسحب الجولة «{round}»؟ لن تبقى مقالاتها على أحد.</translation>
    </message>
    <message>
        <source>The round “{round}” is taken back.</source>
        <translation>سُحبت الجولة «{round}».</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>الوقت كله</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>متبقٍّ</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>الأسبوع من {day}</translation>
    </message>
    <message>
        <source>What was handed out. Enter takes a round back that nobody has begun.</source>
        <translation>ما وُزّع. يسحب Enter جولة لم يبدأ فيها أحد.</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>كُتب: {path}</translation>
    </message>
    <message>
        <source>cannot be said yet</source>
        <translation>لا يُعرف بعد</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} من {total}</translation>
    </message>
    <message>
        <source>{name}, {label}: {spans}, {share}% of their spans</source>
        <translation>{name}، {label}: {spans}، وهي {share}٪ من مقاطعه</translation>
    </message>
    <message>
        <source>{rate} in 1,000 characters</source>
        <translation>{rate} في كل 1,000 محرف</translation>
    </message>
</context>
<context>
    <name>Publish</name>
    <message numerus="yes">
        <source>%n article(s) stood in a part before and stay there.</source>
        <translation>
            <numerusform>لا مقال ثُبّت في جزء من قبل.</numerusform>
            <numerusform>مقال واحد ثُبّت في جزء من قبل ويبقى فيه.</numerusform>
            <numerusform>مقالان ثُبّتا في جزء من قبل ويبقيان فيه.</numerusform>
            <numerusform>%n مقالات ثُبّتت في أجزاء من قبل وتبقى فيها.</numerusform>
            <numerusform>%n مقالًا ثُبّتت في أجزاء من قبل وتبقى فيها.</numerusform>
            <numerusform>%n مقال ثُبّتت في أجزاء من قبل وتبقى فيها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will be published.</source>
        <translation>
            <numerusform>لن يُنشر أي مقال.</numerusform>
            <numerusform>سيُنشر مقال واحد.</numerusform>
            <numerusform>سيُنشر مقالان.</numerusform>
            <numerusform>ستُنشر %n مقالات.</numerusform>
            <numerusform>سيُنشر %n مقالًا.</numerusform>
            <numerusform>سيُنشر %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written,</source>
        <translation>
            <numerusform>لم يُكتب أي ملف،</numerusform>
            <numerusform>كُتب ملف واحد،</numerusform>
            <numerusform>كُتب ملفان،</numerusform>
            <numerusform>كُتبت %n ملفات،</numerusform>
            <numerusform>كُتب %n ملفًا،</numerusform>
            <numerusform>كُتب %n ملف،</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates stay together.</source>
        <translation>
            <numerusform>لا مجموعات من النسخ المتقاربة.</numerusform>
            <numerusform>تبقى مجموعة واحدة من النسخ المتقاربة معًا.</numerusform>
            <numerusform>تبقى مجموعتان من النسخ المتقاربة كلٌّ معًا.</numerusform>
            <numerusform>تبقى %n مجموعات من النسخ المتقاربة كلٌّ معًا.</numerusform>
            <numerusform>تبقى %n مجموعة من النسخ المتقاربة كلٌّ معًا.</numerusform>
            <numerusform>تبقى %n مجموعة من النسخ المتقاربة كلٌّ معًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) in site furniture are left out.</source>
        <translation>
            <numerusform>لا مقاطع في إطار الموقع.</numerusform>
            <numerusform>مقطع واحد في إطار الموقع يُترك معه.</numerusform>
            <numerusform>مقطعان في إطار الموقع يُتركان معه.</numerusform>
            <numerusform>%n مقاطع في إطار الموقع تُترك معه.</numerusform>
            <numerusform>%n مقطعًا في إطار الموقع تُترك معه.</numerusform>
            <numerusform>%n مقطع في إطار الموقع تُترك معه.</numerusform>
        </translation>
    </message>
    <message>
        <source>About it, for its card</source>
        <translation>نبذة عنها لبطاقتها</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>By date, the oldest first</source>
        <translation>بحسب التاريخ، الأقدم أولًا</translation>
    </message>
    <message>
        <source>Choose a format at least.</source>
        <translation>اختر صيغة واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Keep the parts, write nothing</source>
        <translation>تثبيت الأجزاء دون كتابة شيء</translation>
    </message>
    <message>
        <source>Keep the parts: later articles never move them</source>
        <translation>تثبيت الأجزاء: لا تغيّرها مقالات تُضاف لاحقًا</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الرخصة</translation>
    </message>
    <message>
        <source>No article is done by those who are chosen; there is nothing to publish.</source>
        <translation>لا مقال مكتملًا عند من اخترتهم؛ ليس هناك ما يُنشر.</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>الجهات الناشرة</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Parts with their shares</source>
        <translation>الأجزاء وحصصها</translation>
    </message>
    <message>
        <source>Publish a corpus</source>
        <translation>نشر مدوّنة</translation>
    </message>
    <message>
        <source>Publish…</source>
        <translation>نشر…</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>The corpus</source>
        <translation>المدوّنة</translation>
    </message>
    <message>
        <source>The corpus is published</source>
        <translation>نُشرت المدوّنة</translation>
    </message>
    <message>
        <source>The folder: {path}</source>
        <translation>المجلد: {path}</translation>
    </message>
    <message>
        <source>The parts are kept: later articles never move them.</source>
        <translation>ثُبّتت الأجزاء: لا تغيّرها مقالات تُضاف لاحقًا.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>What each part holds</source>
        <translation>محتوى كل جزء</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>ما يخرج</translation>
    </message>
    <message>
        <source>What the corpus is called</source>
        <translation>اسم المدوّنة</translation>
    </message>
    <message>
        <source>Working out the parts…</source>
        <translation>جارٍ حساب الأجزاء…</translation>
    </message>
    <message>
        <source>Writing the corpus…</source>
        <translation>جارٍ كتابة المدوّنة…</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message numerus="yes">
        <source>with %n article(s).</source>
        <translation>
            <numerusform>بلا مقالات.</numerusform>
            <numerusform>فيه مقال واحد.</numerusform>
            <numerusform>فيها مقالان.</numerusform>
            <numerusform>فيها %n مقالات.</numerusform>
            <numerusform>فيها %n مقالًا.</numerusform>
            <numerusform>فيها %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{wrong}” is no part with a share; write for example train=80,test=20.</source>
        <translation>«{wrong}» ليس جزءًا بحصّة؛ اكتب مثلًا train=80,test=20.</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Count</source>
        <translation>عدّ</translation>
    </message>
    <message>
        <source>Enter goes to what changes it</source>
        <translation>مفتاح الإدخال ينقلك إلى الخيار الذي يغيّره</translation>
    </message>
    <message>
        <source>Not counted.</source>
        <translation>لم يُعدّ.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>{what}… {done}</source>
        <translation>{what}… {done}</translation>
    </message>
    <message>
        <source>{what}… {done} of {total}</source>
        <translation>{what}… {done} من {total}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… و{count} غيرها</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Choose a span first ({key}).</source>
        <translation>اختر مقطعًا أولًا ({key}).</translation>
    </message>
    <message>
        <source>Not sure of this article</source>
        <translation>هذا المقال غير مؤكد</translation>
    </message>
    <message>
        <source>Not sure of this span</source>
        <translation>هذا المقطع غير مؤكد</translation>
    </message>
    <message>
        <source>Not sure, look again</source>
        <translation>غير مؤكد، يُراجَع</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>ملاحظة على المقال</translation>
    </message>
    <message>
        <source>Note on this span</source>
        <translation>ملاحظة على هذا المقطع</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>Add it</source>
        <translation>إضافته</translation>
    </message>
    <message>
        <source>Nothing is visibly wrong with the Arabic of this article.</source>
        <translation>لا خلل ظاهرًا في عربية هذا المقال.</translation>
    </message>
    <message>
        <source>Put torn Arabic right</source>
        <translation>إصلاح العربية المقطّعة أو المعكوسة</translation>
    </message>
    <message>
        <source>The repaired text</source>
        <translation>النص بعد إصلاحه</translation>
    </message>
    <message>
        <source>This is how the text would read: letters instead of their printed shapes, lines turned round. It becomes an article of its own; the one you see stays as it is, with its labels.</source>
        <translation>هكذا يُقرأ النص بعد إصلاحه: حروف بدل أشكالها المطبوعة، وأسطر أُعيد اتجاهها. يُضاف مقالًا مستقلًا، ويبقى المقال الحالي كما هو بوسومه.</translation>
    </message>
    <message>
        <source>Torn Arabic: put it right…</source>
        <translation>عربية مقطّعة أو معكوسة: أصلحها…</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا توسيم</numerusform>
            <numerusform>توسيم واحد</numerusform>
            <numerusform>توسيمان</numerusform>
            <numerusform>%n توسيمات</numerusform>
            <numerusform>%n توسيمًا</numerusform>
            <numerusform>%n توسيم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) are as they were before.</source>
        <translation>
            <numerusform>لم يتغيّر أي توسيم.</numerusform>
            <numerusform>عاد توسيم واحد كما كان.</numerusform>
            <numerusform>عاد توسيمان كما كانا.</numerusform>
            <numerusform>عادت %n توسيمات كما كانت.</numerusform>
            <numerusform>عاد %n توسيمًا كما كان.</numerusform>
            <numerusform>عاد %n توسيم كما كان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>لا رابط</numerusform>
            <numerusform>رابط واحد</numerusform>
            <numerusform>رابطان</numerusform>
            <numerusform>%n روابط</numerusform>
            <numerusform>%n رابطًا</numerusform>
            <numerusform>%n رابط</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are changed.</source>
        <translation>
            <numerusform>لا يتغيّر أي رابط.</numerusform>
            <numerusform>يتغيّر رابط واحد.</numerusform>
            <numerusform>يتغيّر رابطان.</numerusform>
            <numerusform>تتغيّر %n روابط.</numerusform>
            <numerusform>يتغيّر %n رابطًا.</numerusform>
            <numerusform>يتغيّر %n رابط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) are removed.</source>
        <translation>
            <numerusform>لا يُحذف أي رابط.</numerusform>
            <numerusform>يُحذف رابط واحد.</numerusform>
            <numerusform>يُحذف رابطان.</numerusform>
            <numerusform>تُحذف %n روابط.</numerusform>
            <numerusform>يُحذف %n رابطًا.</numerusform>
            <numerusform>يُحذف %n رابط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) will tie labels that their type does not tie; they stay.</source>
        <translation>
            <numerusform>لا رابط يخالف نوعه.</numerusform>
            <numerusform>رابط واحد يصل بين وسمين لا يصل نوعه بينهما؛ يبقى كما هو.</numerusform>
            <numerusform>رابطان يصلان بين وسوم لا يصل نوعهما بينها؛ يبقيان كما هما.</numerusform>
            <numerusform>%n روابط تصل بين وسوم لا يصل نوعها بينها؛ تبقى كما هي.</numerusform>
            <numerusform>%n رابطًا يصل بين وسوم لا يصل نوعه بينها؛ يبقى كما هو.</numerusform>
            <numerusform>%n رابط يصل بين وسوم لا يصل نوعه بينها؛ يبقى كما هو.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these annotation(s) are marked as done.</source>
        <translation>
            <numerusform>لا توسيم منها منجز.</numerusform>
            <numerusform>توسيم واحد منها منجز.</numerusform>
            <numerusform>توسيمان منها منجزان.</numerusform>
            <numerusform>%n توسيمات منها منجزة.</numerusform>
            <numerusform>%n توسيمًا منها منجز.</numerusform>
            <numerusform>%n توسيم منها منجز.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) are removed.</source>
        <translation>
            <numerusform>لا يُحذف أي مقطع.</numerusform>
            <numerusform>يُحذف مقطع واحد.</numerusform>
            <numerusform>يُحذف مقطعان.</numerusform>
            <numerusform>تُحذف %n مقاطع.</numerusform>
            <numerusform>يُحذف %n مقطعًا.</numerusform>
            <numerusform>يُحذف %n مقطع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) become one with another at the same place.</source>
        <translation>
            <numerusform>لا يندمج أي مقطع.</numerusform>
            <numerusform>يندمج مقطع واحد بآخر في الموضع نفسه.</numerusform>
            <numerusform>يندمج مقطعان بغيرهما في الموضع نفسه.</numerusform>
            <numerusform>تندمج %n مقاطع بغيرها في الموضع نفسه.</numerusform>
            <numerusform>يندمج %n مقطعًا بغيره في الموضع نفسه.</numerusform>
            <numerusform>يندمج %n مقطع بغيره في الموضع نفسه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) get another label or other values.</source>
        <translation>
            <numerusform>لا يتغيّر أي مقطع.</numerusform>
            <numerusform>يتغيّر وسم مقطع واحد أو قيمه.</numerusform>
            <numerusform>يتغيّر وسم مقطعين أو قيمهما.</numerusform>
            <numerusform>تتغيّر وسوم %n مقاطع أو قيمها.</numerusform>
            <numerusform>تتغيّر وسوم %n مقطعًا أو قيمها.</numerusform>
            <numerusform>تتغيّر وسوم %n مقطع أو قيمها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) will cross another of their label; they stay as they are.</source>
        <translation>
            <numerusform>لا يتقاطع أي مقطع.</numerusform>
            <numerusform>مقطع واحد سيتقاطع مع آخر بوسمه؛ يبقى كما هو.</numerusform>
            <numerusform>مقطعان سيتقاطعان مع غيرهما بالوسم نفسه؛ يبقيان كما هما.</numerusform>
            <numerusform>%n مقاطع ستتقاطع مع غيرها بالوسم نفسه؛ تبقى كما هي.</numerusform>
            <numerusform>%n مقطعًا سيتقاطع مع غيره بالوسم نفسه؛ يبقى كما هو.</numerusform>
            <numerusform>%n مقطع سيتقاطع مع غيره بالوسم نفسه؛ يبقى كما هو.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in use are gone; say below where they go.</source>
        <translation>
            <numerusform>لا شيء مستعمل حُذف.</numerusform>
            <numerusform>حُذف شيء مستعمل؛ قل أدناه إلى أين ينتقل.</numerusform>
            <numerusform>حُذف شيئان مستعملان؛ قل أدناه إلى أين ينتقلان.</numerusform>
            <numerusform>حُذفت %n أشياء مستعملة؛ قل أدناه إلى أين تنتقل.</numerusform>
            <numerusform>حُذف %n شيئًا مستعملًا؛ قل أدناه إلى أين تنتقل.</numerusform>
            <numerusform>حُذف %n شيء مستعمل؛ قل أدناه إلى أين تنتقل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) give way to another that stands there.</source>
        <translation>
            <numerusform>لا قيمة تُترك.</numerusform>
            <numerusform>تُترك قيمة واحدة لأن في موضعها غيرها.</numerusform>
            <numerusform>تُترك قيمتان لأن في موضعهما غيرهما.</numerusform>
            <numerusform>تُترك %n قيم لأن في موضعها غيرها.</numerusform>
            <numerusform>تُترك %n قيمة لأن في موضعها غيرها.</numerusform>
            <numerusform>تُترك %n قيمة لأن في موضعها غيرها.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Apply…</source>
        <translation>&amp;تطبيق…</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;دمج في…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>حف&amp;ظ في ملف…</translation>
    </message>
    <message>
        <source>&amp;Undo the last change of the schema…</source>
        <translation>الت&amp;راجع عن آخر تغيير في المخطط…</translation>
    </message>
    <message>
        <source>A colour is written as #rrggbb.</source>
        <translation>يُكتب اللون على صورة ⁦#rrggbb⁩.</translation>
    </message>
    <message>
        <source>All that: in {annotations} {articles}.</source>
        <translation>كل ذلك في {annotations} {articles}.</translation>
    </message>
    <message>
        <source>An id is made of letters, digits, and . _ -</source>
        <translation>يتكوّن المعرّف من حروف وأرقام و . و _ و -</translation>
    </message>
    <message>
        <source>Apply shows first what is touched.</source>
        <translation>«تطبيق» يعرض أولًا ما سيتغيّر.</translation>
    </message>
    <message>
        <source>Arabic description</source>
        <translation>الوصف بالعربية</translation>
    </message>
    <message>
        <source>Arabic name</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Attribute «{name}» of «{of}», gone: {used}. Where do the values go?</source>
        <translation>حُذفت الخاصية «{name}» من «{of}»: {used}. إلى أين تنتقل قيمها؟</translation>
    </message>
    <message>
        <source>Change the schema?</source>
        <translation>أتريد تغيير المخطط؟</translation>
    </message>
    <message>
        <source>Changing the schema…</source>
        <translation>يُغيَّر المخطط…</translation>
    </message>
    <message>
        <source>Choice «{name}» of «{of}», gone: {used}. What do they become?</source>
        <translation>حُذف الخيار «{name}» من «{of}»: {used}. ماذا يصير؟</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Close without applying what you changed here?</source>
        <translation>أتريد الإغلاق من دون تطبيق ما غيّرته هنا؟</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Contrast: {light} on light, {dark} on dark.</source>
        <translation>التباين: {light} على الفاتح، و{dark} على الداكن.</translation>
    </message>
    <message>
        <source>Counting what is in use…</source>
        <translation>يُحصى ما هو مستعمل…</translation>
    </message>
    <message>
        <source>Counting what is touched…</source>
        <translation>يُحصى ما سيتغيّر…</translation>
    </message>
    <message>
        <source>Disabled: stays where it is, and is not offered</source>
        <translation>معطّل: يبقى حيث هو ولا يُعرض للاختيار</translation>
    </message>
    <message>
        <source>Disabled: values stay, and it is not offered</source>
        <translation>معطّل: تبقى قيمه ولا يُعرض للاختيار</translation>
    </message>
    <message>
        <source>Do&amp;wn</source>
        <translation>إلى أ&amp;سفل</translation>
    </message>
    <message>
        <source>English description</source>
        <translation>الوصف بالإنجليزية</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Faint on the dark page.</source>
        <translation>باهت على الصفحة الداكنة.</translation>
    </message>
    <message>
        <source>Faint on the light page.</source>
        <translation>باهت على الصفحة الفاتحة.</translation>
    </message>
    <message>
        <source>Hard to tell from «{name}» (distance {far}; {least} and more is clear).</source>
        <translation>يصعب تمييزه من «{name}» (المسافة {far}؛ والواضح {least} فأكثر).</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message numerus="yes">
        <source>In %n article(s), decided disagreements may be asked again.</source>
        <translation>
            <numerusform>لا خلاف محسوم يُسأل عنه من جديد.</numerusform>
            <numerusform>قد يُسأل من جديد عن خلافات محسومة في مقال واحد.</numerusform>
            <numerusform>قد يُسأل من جديد عن خلافات محسومة في مقالين.</numerusform>
            <numerusform>قد يُسأل من جديد عن خلافات محسومة في %n مقالات.</numerusform>
            <numerusform>قد يُسأل من جديد عن خلافات محسومة في %n مقالًا.</numerusform>
            <numerusform>قد يُسأل من جديد عن خلافات محسومة في %n مقال.</numerusform>
        </translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>L&amp;oad from a file…</source>
        <translation>تحمي&amp;ل من ملف…</translation>
    </message>
    <message>
        <source>Label «{name}», gone: {used}. Where do they go?</source>
        <translation>حُذف الوسم «{name}»: {used}. إلى أين تنتقل؟</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Labels and link types</source>
        <translation>الوسوم وأنواع الروابط</translation>
    </message>
    <message>
        <source>Link type «{name}», gone: {used}. What do they become?</source>
        <translation>حُذف نوع الروابط «{name}»: {used}. ماذا تصير؟</translation>
    </message>
    <message>
        <source>Link types</source>
        <translation>أنواع الروابط</translation>
    </message>
    <message>
        <source>May tie</source>
        <translation>يصل بين</translation>
    </message>
    <message>
        <source>Must be filled in</source>
        <translation>لا بد من ملئها</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Nearest: «{name}», distance {far}.</source>
        <translation>الأقرب إليه: «{name}»، والمسافة {far}.</translation>
    </message>
    <message>
        <source>New &amp;label</source>
        <translation>وسم &amp;جديد</translation>
    </message>
    <message>
        <source>New attri&amp;bute</source>
        <translation>&amp;خاصية جديدة</translation>
    </message>
    <message>
        <source>New c&amp;hoice</source>
        <translation>خ&amp;يار جديد</translation>
    </message>
    <message>
        <source>New lin&amp;k type</source>
        <translation>&amp;نوع روابط جديد</translation>
    </message>
    <message>
        <source>Nobody&apos;s annotations are changed.</source>
        <translation>لا يتغيّر توسيم أحد.</translation>
    </message>
    <message>
        <source>Nothing is changed before you apply it. Insert adds, Delete removes.</source>
        <translation>لا يتغيّر شيء قبل التطبيق. مفتاح ⁦Insert⁩ يضيف، و⁦Delete⁩ يحذف.</translation>
    </message>
    <message>
        <source>Remove these links</source>
        <translation>حذف هذه الروابط</translation>
    </message>
    <message>
        <source>Remove these spans, with their links</source>
        <translation>حذف هذه المقاطع مع روابطها</translation>
    </message>
    <message>
        <source>Remove these values</source>
        <translation>حذف هذه القيم</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>مخطط الوسوم</translation>
    </message>
    <message>
        <source>Something else has the id {id} already; choose another.</source>
        <translation>المعرّف {id} لغيره؛ اختر معرّفًا آخر.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>أُوقف؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Take back the last change of the schema, with what it did to the annotations?</source>
        <translation>أتريد التراجع عن آخر تغيير في المخطط وعمّا فعله بالتوسيم؟</translation>
    </message>
    <message>
        <source>Taking the last change back…</source>
        <translation>يُتراجع عن آخر تغيير…</translation>
    </message>
    <message>
        <source>The colour that lies farthest from the others</source>
        <translation>اللون الأبعد عن سائر الألوان</translation>
    </message>
    <message>
        <source>The last change of the schema is taken back.</source>
        <translation>جرى التراجع عن آخر تغيير في المخطط.</translation>
    </message>
    <message>
        <source>The schema is changed.</source>
        <translation>تغيّر المخطط.</translation>
    </message>
    <message>
        <source>U&amp;p</source>
        <translation>إلى أ&amp;على</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>الاستعمال</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>What annotations and exports hold: letters, digits, and . _ -</source>
        <translation>ما يُحفظ في التوسيم ويُصدَّر: حروف وأرقام و . و _ و -</translation>
    </message>
    <message>
        <source>What this type may tie: from the row to the column</source>
        <translation>ما يصل هذا النوع بينه: من الصف إلى العمود</translation>
    </message>
    <message>
        <source>a count: low, best, high</source>
        <translation>عدد: أدنى وأرجح وأعلى</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>any label</source>
        <translation>أي وسم</translation>
    </message>
    <message>
        <source>any of several choices</source>
        <translation>خيارات من عدة</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>خاصية</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>خيار</translation>
    </message>
    <message>
        <source>from «{source}» to «{target}»</source>
        <translation>من «{source}» إلى «{target}»</translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في أي مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>label</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>link type</source>
        <translation>نوع روابط</translation>
    </message>
    <message numerus="yes">
        <source>of %n article(s)</source>
        <translation>
            <numerusform>في أي مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>one of several choices</source>
        <translation>خيار واحد من عدة</translation>
    </message>
    <message>
        <source>text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>the same label</source>
        <translation>الوسم نفسه</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>{name} (disabled)</source>
        <translation>{name} (معطّل)</translation>
    </message>
    <message>
        <source>{uses} {where}</source>
        <translation>{uses} {where}</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Article and history</source>
        <translation>المقال وسجله</translation>
    </message>
    <message>
        <source>Beside the text</source>
        <translation>بجانب النص</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>الإفادات</translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>الاتساق</translation>
    </message>
    <message>
        <source>Current span</source>
        <translation>المقطع الحالي</translation>
    </message>
    <message>
        <source>Guideline</source>
        <translation>دليل التوسيم</translation>
    </message>
    <message>
        <source>List of spans</source>
        <translation>قائمة المقاطع</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>الاقتراحات</translation>
    </message>
</context>
<context>
    <name>Skip</name>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Damaged or unreadable text</source>
        <translation>نص تالف أو غير مقروء</translation>
    </message>
    <message>
        <source>Not about a conflict</source>
        <translation>لا يتناول نزاعًا</translation>
    </message>
    <message>
        <source>Not in Arabic</source>
        <translation>ليس بالعربية</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Skip this article</source>
        <translation>تخطي هذا المقال</translation>
    </message>
    <message>
        <source>The same as another article</source>
        <translation>مكرر لمقال آخر</translation>
    </message>
    <message>
        <source>Too hard for now</source>
        <translation>صعب الآن، يؤجل</translation>
    </message>
    <message>
        <source>Why is it skipped? Press a number, or write a reason.</source>
        <translation>لماذا يُتخطى؟ اضغط رقمًا، أو اكتب سببًا.</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>كل الوسوم</translation>
    </message>
    <message>
        <source>In the list, ← and → go from label to label</source>
        <translation>في القائمة ينقلك ← و→ من وسم إلى وسم</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>List of spans</source>
        <translation>قائمة المقاطع</translation>
    </message>
    <message>
        <source>No span is so.</source>
        <translation>لا مقطع كذلك.</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Nothing is labelled here yet. Select some text and press the key of a label.</source>
        <translation>لا شيء موسومًا هنا بعد. حدّد نصًا واضغط مفتاح وسم.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>إظهار الكل</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>معه ملاحظة</translation>
    </message>
    <message>
        <source>Words of spans</source>
        <translation>كلمات من المقاطع</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>ملاحظة: {text}</translation>
    </message>
    <message>
        <source>{some} of {all} spans</source>
        <translation>{some} من {all} من المقاطع</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Go on with {name}</source>
        <translation>متابعة العمل في {name}</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Highlight actors, locations, weapons, casualties and sources in Arabic reporting. Open a project, make a new one, or look around in the demo.</source>
        <translation>لتحديد الجهات الفاعلة والمواقع والأسلحة والضحايا والمصادر في الأخبار العربية ووسمها. افتح مشروعًا، أو أنشئ مشروعًا جديدًا، أو تجوَّل في المشروع التجريبي.</translation>
    </message>
    <message>
        <source>Load a folder…</source>
        <translation>تحميل مجلد…</translation>
    </message>
    <message>
        <source>Load files…</source>
        <translation>تحميل ملفات…</translation>
    </message>
    <message>
        <source>Load text files or a whole folder, or paste an article.</source>
        <translation>حمِّل ملفات نصية أو مجلدًا كاملًا، أو الصق مقالًا.</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>مشروع جديد…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>فتح مشروع…</translation>
    </message>
    <message>
        <source>Open the demo project</source>
        <translation>فتح المشروع التجريبي</translation>
    </message>
    <message>
        <source>Paste an article…</source>
        <translation>لصق مقال…</translation>
    </message>
    <message>
        <source>This project has no articles yet</source>
        <translation>لا مقالات في هذا المشروع بعد</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n span(s)</source>
        <translation>
            <numerusform>لا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>Annotator: press to change</source>
        <translation>الموسِّم: اضغط للتغيير</translation>
    </message>
    <message>
        <source>Current span: «{text}» {range}</source>
        <translation>المقطع الحالي: «{text}» {range}</translation>
    </message>
    <message>
        <source>Every edit is on the disk before it is shown.</source>
        <translation>كل تعديل يُحفظ على القرص قبل أن يظهر.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>محفوظ</translation>
    </message>
    <message>
        <source>Selected: «{text}» {range}</source>
        <translation>المحدَّد: «{text}» {range}</translation>
    </message>
    <message>
        <source>Your time in this article, counted while keys or mouse are in use. A pause of more than a minute is left out.</source>
        <translation>وقتك في هذا المقال، ويُحسب ما دامت المفاتيح أو الفأرة مستعملة. لا تُحسب وقفة تزيد على دقيقة.</translation>
    </message>
    <message>
        <source>Your time in this article: {time}</source>
        <translation>وقتك في هذا المقال: {time}</translation>
    </message>
    <message>
        <source>{done} of {total} done</source>
        <translation>تمّ {done} من {total}</translation>
    </message>
    <message>
        <source>{done} of {total} of your work done</source>
        <translation>أُنجز {done} من {total} من عملك</translation>
    </message>
    <message>
        <source>{place} of {total} · {done} done</source>
        <translation>{place} من {total} · أُنجز {done}</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source> or </source>
        <translation> أو </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted. One undo takes them back.</source>
        <translation>
            <numerusform>لم يُقبل أي اقتراح.</numerusform>
            <numerusform>قُبل اقتراح واحد، ويعيده تراجع واحد.</numerusform>
            <numerusform>قُبل اقتراحان، ويعيدهما تراجع واحد.</numerusform>
            <numerusform>قُبلت %n اقتراحات، ويعيدها تراجع واحد.</numerusform>
            <numerusform>قُبل %n اقتراحًا، ويعيدها تراجع واحد.</numerusform>
            <numerusform>قُبل %n اقتراح، ويعيدها تراجع واحد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>قبول الكل</translation>
    </message>
    <message numerus="yes">
        <source>Accept all %n of these words</source>
        <translation>
            <numerusform>قبول هذه الكلمات كلها (%n)</numerusform>
            <numerusform>قبول هذه الكلمات (موضع واحد)</numerusform>
            <numerusform>قبول هذه الكلمات في الموضعين</numerusform>
            <numerusform>قبول هذه الكلمات في المواضع كلها (%n)</numerusform>
            <numerusform>قبول هذه الكلمات في المواضع كلها (%n)</numerusform>
            <numerusform>قبول هذه الكلمات في المواضع كلها (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept as {label}</source>
        <translation>قبول: {label}</translation>
    </message>
    <message>
        <source>Earlier labels are still being read.</source>
        <translation>ما زالت الوسوم السابقة تُقرأ.</translation>
    </message>
    <message>
        <source>Elsewhere: {text}</source>
        <translation>في مقال آخر: {text}</translation>
    </message>
    <message>
        <source>Nothing is suggested in this article.</source>
        <translation>لا اقتراحات في هذا المقال.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Refuse «{words}» as {label} in this article</source>
        <translation>رفض «{words}» ({label}) في هذا المقال</translation>
    </message>
    <message numerus="yes">
        <source>Refused in this article: %n</source>
        <translation>
            <numerusform>لم يُرفض شيء في هذا المقال</numerusform>
            <numerusform>رُفض في هذا المقال: %n</numerusform>
            <numerusform>رُفض في هذا المقال: %n</numerusform>
            <numerusform>رُفض في هذا المقال: %n</numerusform>
            <numerusform>رُفض في هذا المقال: %n</numerusform>
            <numerusform>رُفض في هذا المقال: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused: {words}; {label}</source>
        <translation>مرفوض: {words}؛ {label}</translation>
    </message>
    <message>
        <source>Space accepts, Delete refuses, Enter goes there. Attributes stay empty.</source>
        <translation>المسافة تقبل، وDelete يرفض، وEnter ينقلك إلى الموضع. تبقى السمات فارغة.</translation>
    </message>
    <message>
        <source>Suggested: {label} «{text}»</source>
        <translation>اقتراح: {label} «{text}»</translation>
    </message>
    <message>
        <source>Suggestions are off. Show them: {keys}</source>
        <translation>الاقتراحات مخفية. لإظهارها: {keys}</translation>
    </message>
    <message>
        <source>Suggestions, by label</source>
        <translation>الاقتراحات بحسب الوسم</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>إلغاء الرفض</translation>
    </message>
    <message>
        <source>This article is finished: nothing is suggested in it.</source>
        <translation>أُنجز هذا المقال، فلا اقتراحات فيه.</translation>
    </message>
    <message>
        <source>What is left may be one label or another: accept it one by one.</source>
        <translation>ما بقي يحتمل أكثر من وسم، فاقبله واحدًا واحدًا.</translation>
    </message>
    <message>
        <source>a near-duplicate that is finished</source>
        <translation>نسخة متقاربة منجزة</translation>
    </message>
    <message numerus="yes">
        <source>gold, %n time(s)</source>
        <translation>
            <numerusform>لا شيء في المرجع</numerusform>
            <numerusform>في المرجع مرة واحدة</numerusform>
            <numerusform>في المرجع مرتين</numerusform>
            <numerusform>في المرجع %n مرات</numerusform>
            <numerusform>في المرجع %n مرة</numerusform>
            <numerusform>في المرجع %n مرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n other article(s)</source>
        <translation>
            <numerusform>ولا في مقال آخر</numerusform>
            <numerusform>وفي مقال آخر</numerusform>
            <numerusform>وفي مقالين آخرين</numerusform>
            <numerusform>وفي %n مقالات أخرى</numerusform>
            <numerusform>وفي %n مقالًا آخر</numerusform>
            <numerusform>وفي %n مقال آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>or {label}</source>
        <translation>أو {label}</translation>
    </message>
    <message numerus="yes">
        <source>you, %n time(s) in this article</source>
        <translation>
            <numerusform>لم تَسِمها في هذا المقال</numerusform>
            <numerusform>وسمتَها مرة في هذا المقال</numerusform>
            <numerusform>وسمتَها مرتين في هذا المقال</numerusform>
            <numerusform>وسمتَها %n مرات في هذا المقال</numerusform>
            <numerusform>وسمتَها %n مرة في هذا المقال</numerusform>
            <numerusform>وسمتَها %n مرة في هذا المقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>you, in %n article(s)</source>
        <translation>
            <numerusform>لم تَسِمها في أي مقال</numerusform>
            <numerusform>وسمتَها في مقال واحد</numerusform>
            <numerusform>وسمتَها في مقالين</numerusform>
            <numerusform>وسمتَها في %n مقالات</numerusform>
            <numerusform>وسمتَها في %n مقالًا</numerusform>
            <numerusform>وسمتَها في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>«{words}» is not suggested here any more.</source>
        <translation>لن تُقترح «{words}» هنا بعد الآن.</translation>
    </message>
</context>
<context>
    <name>Twins</name>
    <message>
        <source> %</source>
        <translation> ٪</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) came since.</source>
        <translation>
            <numerusform>لم يُضَف أي مقال منذ ذلك الحين.</numerusform>
            <numerusform>أُضيف مقال واحد منذ ذلك الحين.</numerusform>
            <numerusform>أُضيف مقالان منذ ذلك الحين.</numerusform>
            <numerusform>أُضيفت %n مقالات منذ ذلك الحين.</numerusform>
            <numerusform>أُضيف %n مقالًا منذ ذلك الحين.</numerusform>
            <numerusform>أُضيف %n مقال منذ ذلك الحين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of near-duplicates,</source>
        <translation>
            <numerusform>لا مجموعات من النسخ المتقاربة،</numerusform>
            <numerusform>مجموعة واحدة من النسخ المتقاربة،</numerusform>
            <numerusform>مجموعتان من النسخ المتقاربة،</numerusform>
            <numerusform>%n مجموعات من النسخ المتقاربة،</numerusform>
            <numerusform>%n مجموعة من النسخ المتقاربة،</numerusform>
            <numerusform>%n مجموعة من النسخ المتقاربة،</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n near-duplicate(s)</source>
        <translation>
            <numerusform>لا نسخ متقاربة</numerusform>
            <numerusform>نسخة متقاربة واحدة</numerusform>
            <numerusform>نسختان متقاربتان</numerusform>
            <numerusform>%n نسخ متقاربة</numerusform>
            <numerusform>%n نسخة متقاربة</numerusform>
            <numerusform>%n نسخة متقاربة</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles that are nearly the same text are grouped: wire copy, reprints, later versions. They stay together in splits and rounds of work, and what is labelled in one is suggested in the others.</source>
        <translation>تُجمَع المقالات التي تكاد نصوصها تتطابق: أخبار الوكالات المنقولة، وإعادات النشر، والنسخ المعدّلة لاحقًا. وتبقى معًا عند تقسيم المدوّنة وتوزيع العمل، وما يُوسَم في إحداها يُقترَح في سائرها.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>المجموعة {number}</translation>
    </message>
    <message>
        <source>Last time, {day}:</source>
        <translation>آخر مرة، {day}:</translation>
    </message>
    <message>
        <source>Look through all articles</source>
        <translation>فحص كل المقالات</translation>
    </message>
    <message>
        <source>Looking for near-duplicates…</source>
        <translation>جارٍ البحث عن النسخ المتقاربة…</translation>
    </message>
    <message>
        <source>Near-duplicates</source>
        <translation>النسخ المتقاربة</translation>
    </message>
    <message>
        <source>Near-duplicates were not looked for in this project yet.</source>
        <translation>لم يُبحَث بعدُ عن النسخ المتقاربة في هذا المشروع.</translation>
    </message>
    <message>
        <source>Near-duplicates were not looked for yet: the menu Search, “Find near-duplicates”.</source>
        <translation>لم يُبحَث بعدُ عن النسخ المتقاربة؛ افعل ذلك من قائمة «بحث»: «البحث عن النسخ المتقاربة».</translation>
    </message>
    <message>
        <source>No near-duplicates were found.</source>
        <translation>لم يُعثَر على نسخ متقاربة.</translation>
    </message>
    <message>
        <source>Of the shorter text, found in the other at least</source>
        <translation>أقل ما يشترك فيه النصّان من أقصرهما</translation>
    </message>
    <message>
        <source>Stopped; the groups are as they were.</source>
        <translation>أُوقف البحث؛ بقيت المجموعات كما كانت.</translation>
    </message>
    <message>
        <source>This article has no near-duplicate.</source>
        <translation>ليس لهذا المقال نسخة متقاربة.</translation>
    </message>
    <message numerus="yes">
        <source>with %n article(s).</source>
        <translation>
            <numerusform>لا مقالات فيها.</numerusform>
            <numerusform>فيها مقال واحد.</numerusform>
            <numerusform>فيها مقالان.</numerusform>
            <numerusform>فيها %n مقالات.</numerusform>
            <numerusform>فيها %n مقالًا.</numerusform>
            <numerusform>فيها %n مقال.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>about {number}</source>
        <translation>نحو {number}</translation>
    </message>
    <message>
        <source>approximate</source>
        <translation>تقريبي</translation>
    </message>
    <message>
        <source>at least {number}</source>
        <translation>{number} على الأقل</translation>
    </message>
    <message>
        <source>at most {number}</source>
        <translation>{number} على الأكثر</translation>
    </message>
    <message>
        <source>best</source>
        <translation>الأرجح</translation>
    </message>
    <message>
        <source>best {number}</source>
        <translation>الأرجح {number}</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>All that was handed out to you is done or skipped.</source>
        <translation>كل ما وُزّع عليك أُنجز أو تُخطّي.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Every article is done or skipped.</source>
        <translation>كل المقالات تمّت أو تُخطّيت.</translation>
    </message>
    <message>
        <source>Every article of this list is done or skipped; show all articles again.</source>
        <translation>كل مقالات هذه القائمة منجزة أو متخطّاة؛ اعرض كل المقالات من جديد.</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>Nothing is marked as not sure.</source>
        <translation>لا شيء معلَّم بأنه غير مؤكد.</translation>
    </message>
    <message>
        <source>Nothing was handed out to you.</source>
        <translation>لم يُوزَّع عليك شيء.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>تعذّر ذلك</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>الأدوات</translation>
    </message>
</context>
<context>
    <name>Zones</name>
    <message>
        <source>Body</source>
        <translation>متن</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>اسم الكاتب</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>تعليق صورة</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>سطر المكان والتاريخ</translation>
    </message>
    <message>
        <source>Lines and their roles</source>
        <translation>الأسطر وأدوارها</translation>
    </message>
    <message>
        <source>No role</source>
        <translation>بلا دور</translation>
    </message>
    <message>
        <source>Related links</source>
        <translation>روابط ذات صلة</translation>
    </message>
    <message>
        <source>Site furniture</source>
        <translation>إطار الموقع</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>عنوان</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>--annotator, --gold and --rule exclude each other.</source>
        <translation>لا يجتمع اثنان من ‎--annotator و‎--gold و‎--rule.</translation>
    </message>
    <message>
        <source>1,000 characters</source>
        <translation>كل 1,000 محرف</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>مجال 95٪</translation>
    </message>
    <message>
        <source>95% interval: {interval}</source>
        <translation>مجال 95٪: {interval}</translation>
    </message>
    <message>
        <source>A JSON file that says where things in use go that the loaded schema does not have: under labels, attributes, values and links, for each id the new one, or null to remove.</source>
        <translation>ملف JSON يقول إلى أين ينتقل المستعمل الذي لا يعرفه المخطط المحمَّل: تحت labels وattributes وvalues وlinks، لكل معرّف معرّفه الجديد، أو null لحذفه.</translation>
    </message>
    <message>
        <source>A form to write; may be given again. Without it, jsonl.</source>
        <translation>صيغة تُكتب؛ ويمكن تكرار الخيار. وبدونه تُكتب jsonl.</translation>
    </message>
    <message>
        <source>A paragraph about the corpus for its card.</source>
        <translation>فقرة عن المدوّنة لبطاقتها.</translation>
    </message>
    <message>
        <source>A picture of the window: {path}</source>
        <translation>صورة للنافذة: {path}</translation>
    </message>
    <message>
        <source>A schema file (JSON) to use instead.</source>
        <translation>ملف مخطط وسوم (JSON) يُستعمل بدلًا منه.</translation>
    </message>
    <message>
        <source>A version of the guideline was written</source>
        <translation>كُتب إصدار من الدليل</translation>
    </message>
    <message>
        <source>About</source>
        <translation>عن التقرير</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>الاتفاق</translation>
    </message>
    <message>
        <source>Agreement between annotators</source>
        <translation>الاتفاق بين الموسِّمين</translation>
    </message>
    <message>
        <source>Alike by length and outlet too, or by number alone.</source>
        <translation>التساوي في الطول والجهة الناشرة أيضًا، أو في العدد وحده.</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>كل الأرقام</translation>
    </message>
    <message>
        <source>All pairs together; rows: the first of each pair by name. ∅: the other marked nothing there.</source>
        <translation>كل الأزواج معًا؛ الصفوف: أول كل اثنين بالاسم. ∅: لم يحدّد الآخر هناك شيئًا.</translation>
    </message>
    <message>
        <source>An article was labelled by keys alone, undone, redone and marked as done.</source>
        <translation>وُسم مقال بالمفاتيح وحدها، مع تراجع وإعادة، ثم عُلِّم أنه تمّ.</translation>
    </message>
    <message>
        <source>Annotate Arabic conflict reporting, right to left.

“hashiya PROJECT” opens the window on a project, and “hashiya” alone on the one worked on last.</source>
        <translation>توسيم الأخبار العربية عن النزاعات، من اليمين إلى اليسار.

«hashiya PROJECT» يفتح النافذة على مشروع، و«hashiya» وحده على آخر مشروع عُمل فيه.</translation>
    </message>
    <message>
        <source>Annotate under this name.</source>
        <translation>الوسم بهذا الاسم.</translation>
    </message>
    <message>
        <source>Annotations counted that are not marked done</source>
        <translation>توسيمات حُسبت ولم تُعلَّم أنها تمّت</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>Another seed, another draw.</source>
        <translation>بذرة أخرى، قرعة أخرى.</translation>
    </message>
    <message>
        <source>Another seed, other parts.</source>
        <translation>بذرة أخرى تعطي أجزاءً أخرى.</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الأجوبة</translation>
    </message>
    <message>
        <source>Article {article}</source>
        <translation>المقال {article}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles: {new} new, {known} known. Annotations: {added} new (spans: {spans}), {same} known.</source>
        <translation>المقالات: {new} جديدة، {known} معروفة. التوسيمات: {added} جديدة (المقاطع: {spans})، {same} معروفة.</translation>
    </message>
    <message>
        <source>As exact F1, on a one-to-one matching: the same ends and the same label.</source>
        <translation>مثل F1 المطابق، بمقابلة واحد لواحد: الطرفان نفساهما والوسم نفسه.</translation>
    </message>
    <message>
        <source>As α of values, with chance taken from each one’s own habits.</source>
        <translation>مثل ألفا القيم α، على أن تُحسب المصادفة من عادات كل واحد.</translation>
    </message>
    <message>
        <source>At most so many articles for each.</source>
        <translation>أقصى عدد من المقالات لكل واحد.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>الخصائص</translation>
    </message>
    <message>
        <source>Attributes and links</source>
        <translation>الخصائص والروابط</translation>
    </message>
    <message>
        <source>Bring the schema of this file into force.</source>
        <translation>العمل بمخطط الوسوم الذي في هذا الملف.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>أُلغي العمل، ولم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Cancelled; what was complete stays.</source>
        <translation>أُلغي العمل، وبقي ما اكتمل منه.</translation>
    </message>
    <message>
        <source>Choose one of {options}.</source>
        <translation>اختر واحدًا من {options}.</translation>
    </message>
    <message>
        <source>Cohen’s κ of values</source>
        <translation>كابا كوهين κ للقيم</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Compare only these people, with commas between; gold may be one of them.</source>
        <translation>المقارنة بين هؤلاء وحدهم، تفصل بينهم فواصل؛ ويجوز أن يكون gold منهم.</translation>
    </message>
    <message>
        <source>Competence</source>
        <translation>الكفاءة</translation>
    </message>
    <message>
        <source>Competence (Dawid and Skene)</source>
        <translation>الكفاءة (داويد وسكين)</translation>
    </message>
    <message>
        <source>Competence of the annotators</source>
        <translation>كفاءة الموسِّمين</translation>
    </message>
    <message>
        <source>Confusion</source>
        <translation>الالتباس</translation>
    </message>
    <message>
        <source>Dashed: a version of the guideline was written on</source>
        <translation>الخط المتقطع: كُتب إصدار من الدليل في</translation>
    </message>
    <message>
        <source>Dashed: the guideline was found to need an update on</source>
        <translation>الخط المتقطع: تبيّن أن الدليل يحتاج تحديثًا في</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>Divide by date, the oldest first, not by labels.</source>
        <translation>التقسيم بحسب التاريخ، الأقدم أولًا، لا بحسب الوسوم.</translation>
    </message>
    <message>
        <source>Divide the labelled articles into parts, near-duplicates together, and show what each part holds. Only --freeze keeps the parts; what was frozen never moves.</source>
        <translation>تقسيم المقالات الموسومة إلى أجزاء، مع إبقاء المتشابهات معًا، وعرض ما في كل جزء. لا تُحفظ الأجزاء إلا مع ‎--freeze، وما ثُبِّت لا يتحرك أبدًا.</translation>
    </message>
    <message>
        <source>Do not keep the parts in the project.</source>
        <translation>عدم حفظ الأجزاء في المشروع.</translation>
    </message>
    <message>
        <source>Everybody sees everything now, whatever the rounds say.</source>
        <translation>صار كل واحد يرى كل شيء، مهما قالت الجولات.</translation>
    </message>
    <message>
        <source>Exact F1</source>
        <translation>F1 المطابق</translation>
    </message>
    <message>
        <source>Exported: {path} ({spans} spans)</source>
        <translation>صُدِّر: {path} (المقاطع: {spans})</translation>
    </message>
    <message>
        <source>F1 of links</source>
        <translation>F1 الروابط</translation>
    </message>
    <message>
        <source>Fewer than 10 articles: the interval is rough.</source>
        <translation>أقل من 10 مقالات: المجال تقريبي.</translation>
    </message>
    <message>
        <source>Fewer than 30 spans each: chance weighs heavily.</source>
        <translation>أقل من 30 مقطعًا لكل منهم: للمصادفة وزن كبير.</translation>
    </message>
    <message>
        <source>Fewer than 5 spans of this label each: hardly more than an anecdote.</source>
        <translation>أقل من 5 مقاطع بهذا الوسم لكل منهم: لا يكاد يزيد على المثال الواحد.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Find articles: by words (all of them, a phrase in quotes, -word for what must not stand there; hamzas, marks and prefixes do not matter), by what is known of them and by what was said of them.</source>
        <translation>البحث عن مقالات: بالكلمات (كلها، أو عبارة بين علامتي تنصيص، أو -كلمة لما لا يجوز أن يرد؛ لا تهم الهمزات والحركات والسوابق)، وبما يُعرف عنها، وبما قيل فيها.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Give annotators pseudonyms.</source>
        <translation>إعطاء الموسِّمين أسماء مستعارة.</translation>
    </message>
    <message>
        <source>Give one of --save, --load and --undo; --moves and --plan go with --load.</source>
        <translation>أعطِ خيارًا واحدًا من --save و--load و--undo؛ والخياران --moves و--plan يصحبان --load.</translation>
    </message>
    <message>
        <source>Give one of --save, --load, --versions and --template; --annotator goes with --load.</source>
        <translation>أعطِ خيارًا واحدًا من --save و--load و--versions و--template؛ والخيار --annotator يصحب --load.</translation>
    </message>
    <message>
        <source>Give what is open of one annotator&apos;s work, or --articles of it, to another.</source>
        <translation>إعطاء ما بقي مفتوحًا من عمل موسِّم، أو مقالات ‎--articles منه، لموسِّم آخر.</translation>
    </message>
    <message>
        <source>Group the articles that are nearly the same text: wire copy, reprints, later versions. The groups are kept with the project, for its list, its splits and its rounds of work.</source>
        <translation>تجميع المقالات التي تكاد نصوصها تتطابق: أخبار الوكالات المنقولة، وإعادات النشر، والنسخ المعدّلة لاحقًا. تُحفَظ المجموعات في المشروع لقائمة المقالات وتقسيم المدوّنة وتوزيع العمل.</translation>
    </message>
    <message>
        <source>Hand out articles to annotators as a round of work, show who gets what, move it or take it back. What somebody has or has begun is left alone unless --taken says otherwise.</source>
        <translation>توزيع المقالات على الموسِّمين في جولة عمل، وعرض من يأخذ ماذا، ونقل العمل أو سحبه. ما عند أحد أو بدأ فيه أحد يُترك كما هو إلا إذا قال ‎--taken غير ذلك.</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>كيف قيس</translation>
    </message>
    <message>
        <source>How many get these; without it, all.</source>
        <translation>كم موسِّمًا يأخذ هذه النصوص؛ وبدونه كلهم.</translation>
    </message>
    <message>
        <source>How many to show; 0: all.</source>
        <translation>كم مقالة تُعرض؛ 0: كلها.</translation>
    </message>
    <message>
        <source>How much of the shorter text must stand in the other, from 0 to 1.</source>
        <translation>مقدار ما يجب أن يرد من النص الأقصر في الآخر، من 0 إلى 1.</translation>
    </message>
    <message>
        <source>How often an annotator gives what is right where anybody marked something, as far as all of them together can tell.</source>
        <translation>كم مرة يعطي الموسِّم الصواب حيث وسم أحدٌ شيئًا، بقدر ما يدل عليه مجموع الموسِّمين.</translation>
    </message>
    <message>
        <source>In flat forms, which of several spans at one place is written.</source>
        <translation>في الصيغ المسطحة، أي المقاطع المتزاحمة في موضع واحد يُكتب.</translation>
    </message>
    <message>
        <source>In forms of words, a word of which only a part is labelled: label it whole, or split it.</source>
        <translation>في صيغ الكلمات، الكلمة التي وُسم جزء منها فقط: توسم كلها أو تُقسم.</translation>
    </message>
    <message>
        <source>In what order; by status: that of --annotator.</source>
        <translation>ترتيب العرض؛ وبحسب الحالة: حالة من في ‎--annotator.</translation>
    </message>
    <message>
        <source>It is blind: the window keeps from everybody what others said until theirs is done.</source>
        <translation>الجولة معمّاة: تحجب النافذة عن كل واحد ما قاله الآخرون حتى ينجز ما عنده.</translation>
    </message>
    <message>
        <source>Join and order Arabic for a terminal that does neither itself: auto does so only in a terminal that is not known to do it.</source>
        <translation>وصل الحروف العربية وترتيبها لطرفية لا تفعل ذلك بنفسها: auto لا يفعله إلا في طرفية لا يُعرف عنها أنها تفعله.</translation>
    </message>
    <message>
        <source>Keep nothing.</source>
        <translation>لا يُحفَظ شيء.</translation>
    </message>
    <message>
        <source>Keep these parts for good.</source>
        <translation>تثبيت هذه الأجزاء نهائيًا.</translation>
    </message>
    <message>
        <source>Krippendorff’s α</source>
        <translation>ألفا كريبندورف α</translation>
    </message>
    <message>
        <source>Krippendorff’s α of values</source>
        <translation>ألفا كريبندورف α للقيم</translation>
    </message>
    <message numerus="yes">
        <source>Label “{name}” ({n} spans) is not in the schema; use --map or --drop.</source>
        <translation>
            <numerusform>الوسم «{name}» (بلا مقاطع) ليس في المخطط؛ استعمل ‎--map أو ‎--drop.</numerusform>
            <numerusform>الوسم «{name}» (مقطع واحد) ليس في المخطط؛ استعمل ‎--map أو ‎--drop.</numerusform>
            <numerusform>الوسم «{name}» (مقطعان) ليس في المخطط؛ استعمل ‎--map أو ‎--drop.</numerusform>
            <numerusform>الوسم «{name}» ({n} مقاطع) ليس في المخطط؛ استعمل ‎--map أو ‎--drop.</numerusform>
            <numerusform>الوسم «{name}» ({n} مقطعًا) ليس في المخطط؛ استعمل ‎--map أو ‎--drop.</numerusform>
            <numerusform>الوسم «{name}» ({n} مقطع) ليس في المخطط؛ استعمل ‎--map أو ‎--drop.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Leave out links of this type of the file; may be given again.</source>
        <translation>ترك روابط هذا النوع من الملف؛ ويمكن تكرار الخيار.</translation>
    </message>
    <message>
        <source>Leave out spans of this label of the file; may be given again.</source>
        <translation>ترك مقاطع هذا الوسم من الملف؛ ويمكن تكرار الخيار.</translation>
    </message>
    <message>
        <source>Let everybody see everything, whatever the rounds say; or let the rounds say again.</source>
        <translation>السماح للجميع برؤية كل شيء مهما قالت الجولات؛ أو العودة إلى ما تقوله الجولات.</translation>
    </message>
    <message numerus="yes">
        <source>Link type “{name}” ({n} links) is not in the schema; use --link-map or --drop-link.</source>
        <translation>
            <numerusform>نوع الروابط «{name}» (بلا روابط) ليس في المخطط؛ استعمل ‎--link-map أو ‎--drop-link.</numerusform>
            <numerusform>نوع الروابط «{name}» (رابط واحد) ليس في المخطط؛ استعمل ‎--link-map أو ‎--drop-link.</numerusform>
            <numerusform>نوع الروابط «{name}» (رابطان) ليس في المخطط؛ استعمل ‎--link-map أو ‎--drop-link.</numerusform>
            <numerusform>نوع الروابط «{name}» ({n} روابط) ليس في المخطط؛ استعمل ‎--link-map أو ‎--drop-link.</numerusform>
            <numerusform>نوع الروابط «{name}» ({n} رابطًا) ليس في المخطط؛ استعمل ‎--link-map أو ‎--drop-link.</numerusform>
            <numerusform>نوع الروابط «{name}» ({n} رابط) ليس في المخطط؛ استعمل ‎--link-map أو ‎--drop-link.</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>Links both drew between spans that answer each other, by the mean number that each drew.</source>
        <translation>الروابط التي رسمها كلاهما بين مقاطع متقابلة، مقسومة على متوسط ما رسمه كل منهما.</translation>
    </message>
    <message>
        <source>List every version: when, and by whom.</source>
        <translation>سرد النسخ كلها: متى كُتبت ومن كتبها.</translation>
    </message>
    <message>
        <source>List the lines that cannot be used, and take the others.</source>
        <translation>سرد الأسطر التي يتعذّر استعمالها، وأخذ ما سواها.</translation>
    </message>
    <message>
        <source>Load files, or folders of them, as articles: text, web pages, Word, Excel, Markdown, tables, JSON, XML, zips. What is known already is not loaded twice.</source>
        <translation>تحميل ملفات أو مجلدات على أنها مقالات: نصوص وصفحات ويب وWord وExcel وMarkdown وجداول وJSON وXML وملفات مضغوطة. وما هو موجود لا يُحمَّل مرتين.</translation>
    </message>
    <message>
        <source>Load nothing; say what each file is and what would be loaded.</source>
        <translation>لا تحمّل شيئًا؛ اعرض نوع كل ملف وما كان سيُحمَّل منه.</translation>
    </message>
    <message>
        <source>Load torn or reversed Arabic repaired, as another article.</source>
        <translation>حمّل النص العربي المقطّع أو المعكوس بعد إصلاحه، مقالًا جديدًا.</translation>
    </message>
    <message>
        <source>Make an article of each sentence where a file of words does not say where articles begin.</source>
        <translation>جعل كل جملة مقالًا حين لا يبيّن ملف الكلمات أين تبدأ المقالات.</translation>
    </message>
    <message>
        <source>Make an empty project, with the schema for conflict reporting or one of your own.</source>
        <translation>إنشاء مشروع فارغ، بمخطط وسوم أخبار النزاعات أو بمخطط من عندك.</translation>
    </message>
    <message>
        <source>Make the demo project in a folder: articles written for Hashiya, labelled by two annotators.</source>
        <translation>إنشاء المشروع التجريبي في مجلد: مقالات كُتبت لحاشية ووسمها موسِّمان.</translation>
    </message>
    <message>
        <source>Make this file&apos;s text the next version of the guideline.</source>
        <translation>جعل نص هذا الملف النسخة التالية من الدليل.</translation>
    </message>
    <message>
        <source>More than four in five spans have one label: agreement on the others hardly shows.</source>
        <translation>أكثر من أربعة أخماس المقاطع بوسم واحد: الاتفاق على غيره لا يكاد يظهر.</translation>
    </message>
    <message>
        <source>Name two annotators or more to compare, with commas between.</source>
        <translation>سمِّ موسِّمَين أو أكثر للمقارنة، تفصل بينهم فواصل.</translation>
    </message>
    <message>
        <source>Near-duplicates were not looked for in all articles, so they may part; see “hashiya twins”.</source>
        <translation>لم يُبحث عن النسخ المتقاربة في كل المقالات، فقد تتفرّق؛ انظر الأمر “hashiya twins”.</translation>
    </message>
    <message>
        <source>No article is of the outlet “{outlet}”; there are: {outlets}.</source>
        <translation>لا مقال للجهة الناشرة «{outlet}»؛ الموجود: {outlets}.</translation>
    </message>
    <message>
        <source>No guideline has been written in this project yet.</source>
        <translation>لم يُكتب دليل لهذا المشروع بعد.</translation>
    </message>
    <message>
        <source>No links to compare.</source>
        <translation>لا روابط للمقارنة.</translation>
    </message>
    <message>
        <source>No values of attributes to compare.</source>
        <translation>لا قيم خصائص للمقارنة.</translation>
    </message>
    <message>
        <source>Nobody annotates in this project yet; see “hashiya assign” and “hashiya open”.</source>
        <translation>لا أحد يوسّم في هذا المشروع بعد؛ انظر الأمرين “hashiya assign” و“hashiya open”.</translation>
    </message>
    <message>
        <source>Nobody’s competence can be told.</source>
        <translation>لا يمكن تقدير كفاءة أحد.</translation>
    </message>
    <message>
        <source>Note: {warning}</source>
        <translation>تنبيه: {warning}</translation>
    </message>
    <message>
        <source>Nothing to compare: no article was annotated by two annotators.</source>
        <translation>لا شيء يُقارَن: لم يوسِّم أيَّ مقال موسِّمان.</translation>
    </message>
    <message>
        <source>Nothing was changed; this is what would be.</source>
        <translation>لم يتغيّر شيء؛ وهذا ما كان سيتغيّر.</translation>
    </message>
    <message>
        <source>Nothing was handed out; without --dry-run it is.</source>
        <translation>لم يُوزَّع شيء؛ ويُوزَّع بدون ‎--dry-run.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>لم يُحفَظ شيء.</translation>
    </message>
    <message>
        <source>Nothing was kept; --freeze keeps these parts.</source>
        <translation>لم يُحفظ شيء؛ ‎--freeze يثبّت هذه الأجزاء.</translation>
    </message>
    <message>
        <source>Nothing was written, and no parts were kept.</source>
        <translation>لم يُكتب شيء ولم تُثبَّت أجزاء.</translation>
    </message>
    <message>
        <source>Offsets count {units} in {forms}, not {unit}.</source>
        <translation>المواضع في {forms} تُعدّ بهذه الوحدات: {units}، لا {unit}.</translation>
    </message>
    <message>
        <source>One annotation of all people&apos;s: what more than half say, what anybody says, or what all say.</source>
        <translation>توسيم واحد من توسيم الجميع: ما قاله أكثر من نصفهم، أو ما قاله أي منهم، أو ما أجمعوا عليه.</translation>
    </message>
    <message>
        <source>One annotator marks at least twice as many spans as another in the same articles.</source>
        <translation>أحد الموسِّمين يحدّد ضعفي ما يحدّده آخر أو أكثر في المقالات نفسها.</translation>
    </message>
    <message>
        <source>Only annotations of this status; may be given again.</source>
        <translation>التوسيم بهذه الحالة فقط؛ ويمكن تكرار الخيار.</translation>
    </message>
    <message>
        <source>Only articles from this day on (2024-05-31).</source>
        <translation>المقالات من هذا اليوم فصاعدًا فقط (2024-05-31).</translation>
    </message>
    <message>
        <source>Only articles in which no title or no body was found.</source>
        <translation>المقالات التي لم يُعثر فيها على عنوان أو متن فقط.</translation>
    </message>
    <message>
        <source>Only articles of this outlet.</source>
        <translation>مقالات هذه الجهة الناشرة فقط.</translation>
    </message>
    <message>
        <source>Only articles of which something is marked as not sure.</source>
        <translation>المقالات التي فيها ما وُضعت عليه علامة عدم التأكد فقط.</translation>
    </message>
    <message>
        <source>Only articles that are nearly the same as another.</source>
        <translation>المقالات التي تكاد تطابق مقالة أخرى فقط.</translation>
    </message>
    <message>
        <source>Only articles that nobody is to annotate.</source>
        <translation>المقالات التي لم تُسند إلى أحد فقط.</translation>
    </message>
    <message>
        <source>Only articles that this filter lets pass, as it was saved in the window.</source>
        <translation>المقالات التي تمر من هذه التصفية فقط، كما حُفظت في النافذة.</translation>
    </message>
    <message>
        <source>Only articles that this person is to annotate.</source>
        <translation>المقالات المسندة إلى هذا الشخص فقط.</translation>
    </message>
    <message>
        <source>Only articles up to this day.</source>
        <translation>المقالات حتى هذا اليوم فقط.</translation>
    </message>
    <message>
        <source>Only articles with a note.</source>
        <translation>المقالات التي عليها ملاحظة فقط.</translation>
    </message>
    <message>
        <source>Only articles with a span of this label.</source>
        <translation>المقالات التي فيها مدى بهذا الوسم فقط.</translation>
    </message>
    <message>
        <source>Only articles with such an annotation; may be given again.</source>
        <translation>المقالات التي لها توسيم بهذه الحالة فقط؛ يمكن تكراره.</translation>
    </message>
    <message>
        <source>Only articles with this tag.</source>
        <translation>المقالات التي عليها هذه الشارة فقط.</translation>
    </message>
    <message>
        <source>Only disagreements about this label.</source>
        <translation>الاختلافات على هذا الوسم وحده.</translation>
    </message>
    <message>
        <source>Only disagreements of this kind, such as missed or boundary; may be given again.</source>
        <translation>الاختلافات من هذا النوع وحده، مثل missed أو boundary؛ ويجوز تكراره.</translation>
    </message>
    <message>
        <source>Only gold: what adjudication settled.</source>
        <translation>المرجع فقط: ما استقر عليه التحكيم.</translation>
    </message>
    <message>
        <source>Only say what would be changed.</source>
        <translation>ذكر ما سيتغيّر فقط.</translation>
    </message>
    <message>
        <source>Only show who would get what; change nothing.</source>
        <translation>عرض من سيأخذ ماذا فقط، بلا أي تغيير.</translation>
    </message>
    <message>
        <source>Only the article of this number.</source>
        <translation>المقال ذو هذا الرقم وحده.</translation>
    </message>
    <message>
        <source>Only the articles of these numbers.</source>
        <translation>المقالات ذات هذه الأرقام فقط.</translation>
    </message>
    <message>
        <source>Only the articles of this part, as hashiya split made them.</source>
        <translation>مقالات هذا الجزء فقط، كما قسّمها الأمر hashiya split.</translation>
    </message>
    <message>
        <source>Only these measures, with commas between.</source>
        <translation>هذه المقاييس وحدها، تفصل بينها فواصل.</translation>
    </message>
    <message>
        <source>Only this person&apos;s annotations; may be given again.</source>
        <translation>توسيمات هذا الشخص فقط؛ ويمكن تكراره.</translation>
    </message>
    <message>
        <source>Open the window on a project, or on the one worked on last. The word “open” may be left out.</source>
        <translation>فتح النافذة على مشروع، أو على آخر مشروع عُمل فيه. يجوز ترك كلمة «open».</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>الخيارات</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>الجهة الناشرة</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>مع الوقت</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>كل اثنين معًا</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>الجزء</translation>
    </message>
    <message>
        <source>Place and label of spans together, corrected for chance; nested spans are no hindrance.</source>
        <translation>مكان المقاطع ووسمها معًا، بعد تصحيح أثر المصادفة؛ والمقاطع المتداخلة لا تعيقه.</translation>
    </message>
    <message>
        <source>Print a guideline to begin with, made from the schema.</source>
        <translation>طباعة دليل يُبدأ به، مأخوذ من المخطط.</translation>
    </message>
    <message>
        <source>Print all disagreements as JSON.</source>
        <translation>طباعة كل الاختلافات بصيغة JSON.</translation>
    </message>
    <message>
        <source>Print every group, an article a line.</source>
        <translation>طباعة كل مجموعة، مقالًا في كل سطر.</translation>
    </message>
    <message>
        <source>Print everything as one JSON object.</source>
        <translation>طباعة كل شيء في كائن JSON واحد.</translation>
    </message>
    <message>
        <source>Print one JSON object a line.</source>
        <translation>طباعة كائن JSON واحد في كل سطر.</translation>
    </message>
    <message>
        <source>Print the groups as one JSON object.</source>
        <translation>طباعة المجموعات ككائن JSON واحد.</translation>
    </message>
    <message>
        <source>Print the report as JSON.</source>
        <translation>طباعة التقرير بصيغة JSON.</translation>
    </message>
    <message>
        <source>Read a whole project and say what is not sound: the file, each text, each span.</source>
        <translation>قراءة المشروع كله وذكر ما ليس سليمًا: الملف، وكل نص، وكل مقطع.</translation>
    </message>
    <message>
        <source>Read as {format}, a guess; choose with --format if that is wrong.</source>
        <translation>قُرئ بصيغة {format}، وهو تخمين؛ اختر الصيغة بالخيار ‎--format إن لم يصح.</translation>
    </message>
    <message>
        <source>Replace the words of such spans by signs such as [ACTOR-3], wherever they stand; may be given again.</source>
        <translation>استبدال كلمات هذه المقاطع برموز مثل [ACTOR-3] أينما وردت؛ ويمكن تكرار الخيار.</translation>
    </message>
    <message>
        <source>Round {number}</source>
        <translation>الجولة {number}</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>Rows: what is right. Columns: what they give. ∅: nothing marked.</source>
        <translation>الصفوف: الصواب. الأعمدة: ما يعطونه. ∅: لم يُوسم شيء.</translation>
    </message>
    <message>
        <source>Rows: {one}. Columns: {other}. ∅: the other marked nothing there.</source>
        <translation>الصفوف: {one}. الأعمدة: {other}. ∅: لم يحدّد الآخر هناك شيئًا.</translation>
    </message>
    <message>
        <source>SHA-256 of the article</source>
        <translation>بصمة المقال SHA-256</translation>
    </message>
    <message>
        <source>Save the report too; as JSON if FILE ends in .json.</source>
        <translation>احفظ التقرير أيضًا؛ بصيغة JSON إن انتهى اسم FILE بـ ‎.json.</translation>
    </message>
    <message>
        <source>Say where to write to, or --dry-run.</source>
        <translation>اذكر أين يُكتب الملف، أو استعمل ‎--dry-run.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>SemEval exact</source>
        <translation>SemEval مطابق الطرفين</translation>
    </message>
    <message>
        <source>SemEval partial</source>
        <translation>SemEval جزئي</translation>
    </message>
    <message>
        <source>SemEval strict</source>
        <translation>SemEval صارم</translation>
    </message>
    <message>
        <source>SemEval type</source>
        <translation>SemEval بالوسم</translation>
    </message>
    <message>
        <source>Show how far a project is: articles, spans and time, by annotator and by label.</source>
        <translation>عرض ما بلغه العمل في مشروع: المقالات والمقاطع والوقت، لكل موسِّم ولكل وسم.</translation>
    </message>
    <message>
        <source>Show how far each annotator can be relied on too, after Dawid and Skene.</source>
        <translation>عرض مدى الاعتماد على كل موسِّم أيضًا، بطريقة داويد وسكين.</translation>
    </message>
    <message>
        <source>Show how far everybody is: done and to do, pace, expected end, time, labels.</source>
        <translation>عرض أين وصل كل واحد: ما أُنجز وما بقي، والوتيرة، والنهاية المتوقعة، والوقت، والوسوم.</translation>
    </message>
    <message>
        <source>Show how far the annotators agree, in figures with intervals, or write a report of it.</source>
        <translation>عرض مدى اتفاق الموسِّمين، بأرقام لها مجالات، أو كتابة تقرير عنه.</translation>
    </message>
    <message>
        <source>Show the agreement on values of attributes and on links too.</source>
        <translation>عرض الاتفاق على قيم الخصائص وعلى الروابط أيضًا.</translation>
    </message>
    <message>
        <source>Show the demo project in the window; without a display, walk through it and take pictures.</source>
        <translation>عرض المشروع التجريبي في النافذة؛ وإن لم تكن شاشة، فالتجوّل فيه والتقاط صور.</translation>
    </message>
    <message>
        <source>Show the figures of each label too.</source>
        <translation>عرض أرقام كل وسم أيضًا.</translation>
    </message>
    <message>
        <source>Show the figures of each of these too; may be given again. A round is what was handed out together or, where that is not two rounds, what was finished under one version of the guideline, as guideline has it; a window is as many articles as every other.</source>
        <translation>عرض أرقام كل واحد من هذه أيضًا، ويجوز تكراره. الجولة ما وُزّع معًا، فإن لم تكن جولتان فما أُنجز في ظل إصدار واحد من الدليل، وهو ما يقوله guideline دائمًا؛ والفترة عدد متساوٍ من المقالات.</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>عرض رقم الإصدار ثم الخروج.</translation>
    </message>
    <message>
        <source>Show this message and exit.</source>
        <translation>عرض هذه الرسالة ثم الخروج.</translation>
    </message>
    <message>
        <source>Show where the annotators disagree, the worst first, or write all of it as CSV.</source>
        <translation>عرض ما يختلف فيه الموسِّمون، أشدّه أولًا، أو كتابته كله بصيغة CSV.</translation>
    </message>
    <message>
        <source>Show, save or change what is labelled in a project.

Without options the labels and link types are listed with how often they are used. A change takes every annotation along, in one step.</source>
        <translation>عرض مخطط وسوم المشروع أو حفظه أو تغييره.

من دون خيارات تُسرد الوسوم وأنواع الروابط وعدد استعمالها. والتغيير يأخذ معه كل توسيم في خطوة واحدة.</translation>
    </message>
    <message>
        <source>Show, save or write the guideline of a project, which is Markdown with a section a label.</source>
        <translation>عرض دليل التوسيم أو حفظه أو كتابته، وهو نص Markdown لكل وسم فيه قسم.</translation>
    </message>
    <message>
        <source>Some of the annotations are not marked done yet.</source>
        <translation>بعض التوسيمات لم يُعلَّم بعد أنه تمّ.</translation>
    </message>
    <message>
        <source>Something went wrong that should not have ({kind}: {reason}); what was complete stays. Set {variable}=1 and try again to see where, and report it.</source>
        <translation>حدث خلل ما كان ينبغي أن يحدث ({kind}: {reason})؛ وبقي ما اكتمل. ضع {variable}=1 وأعد المحاولة لترى موضعه، وأبلغ عنه.</translation>
    </message>
    <message>
        <source>Spans left out, in site furniture</source>
        <translation>مقاطع تُركت لأنها في إطار الموقع</translation>
    </message>
    <message>
        <source>Spans that both have with the same ends and the same label, by the mean number that each has.</source>
        <translation>المقاطع التي عند الاثنين بالطرفين نفسيهما والوسم نفسه، مقسومةً على متوسط ما عند كل منهما.</translation>
    </message>
    <message>
        <source>Spans that lost whitespace at their edges</source>
        <translation>مقاطع قورنت بلا فراغات أطرافها</translation>
    </message>
    <message>
        <source>Spans that overlap and have the same label.</source>
        <translation>المقاطع التي تتقاطع ولها الوسم نفسه.</translation>
    </message>
    <message>
        <source>Speak Arabic or English, whatever the system&apos;s language is.</source>
        <translation>التحدث بالعربية أو الإنكليزية، أيًّا كانت لغة النظام.</translation>
    </message>
    <message>
        <source>Take back a round that nobody has begun.</source>
        <translation>سحب جولة لم يبدأ فيها أحد.</translation>
    </message>
    <message>
        <source>Take links of the type OLD as the schema&apos;s NEW; may be given again.</source>
        <translation>أخذ روابط النوع OLD على أنها من النوع NEW في المخطط؛ ويمكن تكرار الخيار.</translation>
    </message>
    <message>
        <source>Take nothing unless all of it can be taken as it stands.</source>
        <translation>عدم أخذ شيء ما لم يمكن أخذ كل شيء كما هو.</translation>
    </message>
    <message>
        <source>Take nothing; say what would be taken and what not.</source>
        <translation>عدم أخذ شيء، وذكر ما كان سيؤخذ وما لا.</translation>
    </message>
    <message>
        <source>Take over articles and annotations from a file, a folder or a zip. What the project has is never overwritten.</source>
        <translation>أخذ المقالات والتوسيمات من ملف أو مجلد أو ملف zip. لا يُكتب أبدًا فوق ما في المشروع.</translation>
    </message>
    <message>
        <source>Take the file&apos;s annotations as this person&apos;s.</source>
        <translation>اعتبار توسيمات الملف توسيماتِ هذا الشخص.</translation>
    </message>
    <message>
        <source>Take the file&apos;s label OLD as the schema&apos;s label NEW; may be given again.</source>
        <translation>أخذ الوسم OLD في الملف على أنه الوسم NEW في المخطط؛ ويمكن تكرار الخيار.</translation>
    </message>
    <message>
        <source>Take the last change of the schema back.</source>
        <translation>التراجع عن آخر تغيير في المخطط.</translation>
    </message>
    <message>
        <source>Texts: {texts}; of these several get {shared}. Seed: {seed}.</source>
        <translation>عدد النصوص: {texts}؛ يأخذ منها أكثرُ من واحد: {shared}. البذرة: {seed}.</translation>
    </message>
    <message>
        <source>That is one argument too many, or an option after the wrong command; see --help.</source>
        <translation>هذا مدخل زائد، أو خيار بعد أمر لا يخصه؛ انظر --help.</translation>
    </message>
    <message>
        <source>The XML element, or key of a JSON list, that holds articles.</source>
        <translation>عنصر XML الذي يمثّل مقالًا، أو مفتاح قائمة JSON التي فيها المقالات.</translation>
    </message>
    <message>
        <source>The corpus is in “{path}”: {files} files.</source>
        <translation>المدوّنة في «{path}»، وعدد ملفاتها {files}.</translation>
    </message>
    <message>
        <source>The demo project is “{path}”; it opens in the window.</source>
        <translation>المشروع التجريبي هو «{path}»، وسيُفتح في النافذة.</translation>
    </message>
    <message>
        <source>The demo project is “{path}”; open it with “hashiya {path}”.</source>
        <translation>المشروع التجريبي هو «{path}»؛ افتحه بالأمر «hashiya {path}».</translation>
    </message>
    <message>
        <source>The disk is full; what was complete stays. Make room and try again.</source>
        <translation>القرص ممتلئ، وبقي ما اكتمل. أفسِح مكانًا وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The file&apos;s form, instead of finding it out.</source>
        <translation>صيغة الملف، بدلًا من اكتشافها.</translation>
    </message>
    <message>
        <source>The files&apos; kind, instead of going by their names: text, webpage, word, markdown, parted, table, workbook, json, jsonl, xml or zip.</source>
        <translation>نوع الملفات، بدل معرفته من أسمائها: text أو webpage أو word أو markdown أو parted أو table أو workbook أو json أو jsonl أو xml أو zip.</translation>
    </message>
    <message>
        <source>The files&apos; text encoding, instead of finding it out.</source>
        <translation>ترميز نصوص الملفات، بدلًا من اكتشافه.</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>اليوم الأول بعد الأخير.</translation>
    </message>
    <message>
        <source>The first {shown} were shown; --limit 0 shows all.</source>
        <translation>عُرضت أول {shown}؛ والخيار ‎--limit 0 يعرضها كلها.</translation>
    </message>
    <message>
        <source>The form; jsonl alone holds everything. docs/formats says what the others hold.</source>
        <translation>الصيغة؛ jsonl وحدها تحفظ كل شيء. وفي docs/formats ما تحفظه الصيغ الأخرى.</translation>
    </message>
    <message>
        <source>The guideline is at version {n} now.</source>
        <translation>صار الدليل عند النسخة {n}.</translation>
    </message>
    <message>
        <source>The guideline was found to need an update</source>
        <translation>تبيّن أن الدليل يحتاج تحديثًا</translation>
    </message>
    <message>
        <source>The last change of the schema is taken back.</source>
        <translation>جرى التراجع عن آخر تغيير في المخطط.</translation>
    </message>
    <message>
        <source>The licence that the card states.</source>
        <translation>الرخصة التي تذكرها البطاقة.</translation>
    </message>
    <message>
        <source>The line between the articles of one text file.</source>
        <translation>السطر الذي يفصل بين مقالات ملف نصي واحد.</translation>
    </message>
    <message numerus="yes">
        <source>The load was stopped; {n} files were not read.</source>
        <translation>
            <numerusform>أُوقف التحميل، ولم يبقَ ملف غير مقروء.</numerusform>
            <numerusform>أُوقف التحميل، ولم يُقرأ ملف واحد.</numerusform>
            <numerusform>أُوقف التحميل، ولم يُقرأ ملفان.</numerusform>
            <numerusform>أُوقف التحميل، ولم تُقرأ {n} ملفات.</numerusform>
            <numerusform>أُوقف التحميل، ولم يُقرأ {n} ملفًّا.</numerusform>
            <numerusform>أُوقف التحميل، ولم يُقرأ {n} ملف.</numerusform>
        </translation>
    </message>
    <message>
        <source>The option “{name}” lacks its value; see --help.</source>
        <translation>الخيار «{name}» تنقصه قيمته؛ انظر --help.</translation>
    </message>
    <message>
        <source>The other way round.</source>
        <translation>بالعكس.</translation>
    </message>
    <message>
        <source>The outlet of the articles that do not name theirs.</source>
        <translation>الجهة الناشرة للمقالات التي لا تذكر جهتها.</translation>
    </message>
    <message>
        <source>The pace is what was done in the last 14 days; the expected end is when what is open would be read at that pace, by its length. — means that nothing can be said.</source>
        <translation>الوتيرة هي ما أُنجز في آخر 14 يومًا؛ والنهاية المتوقعة هي حين يُقرأ ما بقي مفتوحًا بهذه الوتيرة بحسب طوله. العلامة — تعني أنه لا يمكن قول شيء.</translation>
    </message>
    <message>
        <source>The parts with their shares.</source>
        <translation>الأجزاء وحصصها.</translation>
    </message>
    <message>
        <source>The project “{path}” is made, with the schema “{schema}”.</source>
        <translation>أُنشئ المشروع «{path}» بمخطط الوسوم «{schema}».</translation>
    </message>
    <message>
        <source>The project, with what was labelled just now: {path}</source>
        <translation>المشروع، وفيه ما وُسم الآن: {path}</translation>
    </message>
    <message>
        <source>The report “{path}” must end in one of {endings}.</source>
        <translation>يجب أن ينتهي اسم التقرير «{path}» بواحد من {endings}.</translation>
    </message>
    <message>
        <source>The round “{round}” is handed out.</source>
        <translation>وُزّعت الجولة «{round}».</translation>
    </message>
    <message>
        <source>The round “{round}” is taken back (assignments: {count}).</source>
        <translation>سُحبت الجولة «{round}» (عدد التكليفات: {count}).</translation>
    </message>
    <message>
        <source>The rounds say again who is not to see what.</source>
        <translation>عادت الجولات تقول من لا يرى ماذا.</translation>
    </message>
    <message>
        <source>The same ends, and half of what overlaps, whatever the label.</source>
        <translation>الطرفان نفساهما، ونصف ما يتقاطع، أيًّا كان الوسم.</translation>
    </message>
    <message>
        <source>The same ends, whatever the label.</source>
        <translation>الطرفان نفساهما، أيًّا كان الوسم.</translation>
    </message>
    <message>
        <source>The same stands in “{path}”, for those who get the file.</source>
        <translation>وهذا كله في «{path}» لمن يصل إليه الملف.</translation>
    </message>
    <message>
        <source>The schema is changed.</source>
        <translation>تغيّر المخطط.</translation>
    </message>
    <message>
        <source>The seed of what is drawn at random.</source>
        <translation>بذرة ما يُسحب عشوائيًّا.</translation>
    </message>
    <message>
        <source>The share of texts that several get, so that agreement can be measured.</source>
        <translation>نسبة النصوص التي يأخذها أكثر من واحد، ليُقاس الاتفاق.</translation>
    </message>
    <message>
        <source>The sheet of a workbook, instead of the first with rows.</source>
        <translation>ورقة العمل المطلوبة من ملف Excel، بدل أول ورقة فيها صفوف.</translation>
    </message>
    <message>
        <source>The system refused ({reason}); what was complete stays.</source>
        <translation>رفض النظام ({reason})، وبقي ما اكتمل.</translation>
    </message>
    <message>
        <source>The whole page, or the article without site furniture (as all but jsonl do by themselves).</source>
        <translation>الصفحة كلها، أو المقال دون إطار الموقع (وهذا ما تفعله كل الصيغ تلقائيًا عدا jsonl).</translation>
    </message>
    <message>
        <source>The whole page, or the article without site furniture.</source>
        <translation>الصفحة كلها، أو المقال دون إطار الموقع.</translation>
    </message>
    <message>
        <source>The window cannot be opened, because Qt does not load ({reason}).</source>
        <translation>تعذّر فتح النافذة لأن Qt لا تُحمَّل ({reason}).</translation>
    </message>
    <message>
        <source>The worst first</source>
        <translation>أشدّها أولًا</translation>
    </message>
    <message>
        <source>There are no disagreements.</source>
        <translation>لا اختلافات.</translation>
    </message>
    <message>
        <source>There are no figures by {rows}.</source>
        <translation>لا أرقام بحسب: {rows}.</translation>
    </message>
    <message>
        <source>There are no rounds: all was handed out together, or in no round, and done under one version of the guideline; see --by window.</source>
        <translation>لا جولات: وُزّع كل شيء معًا أو بلا جولة، وأُنجز في ظل إصدار واحد من الدليل؛ انظر ‎--by window.</translation>
    </message>
    <message>
        <source>There is no column “{column}”; there are: {columns}.</source>
        <translation>لا يوجد عمود «{column}»؛ الموجود: {columns}.</translation>
    </message>
    <message>
        <source>There is no command “{wrong}”; did you mean “{right}”?</source>
        <translation>لا يوجد أمر «{wrong}»؛ هل تقصد «{right}»؟</translation>
    </message>
    <message>
        <source>There is no display here: the window is walked through offscreen.</source>
        <translation>لا شاشة هنا: يجري التجوّل في النافذة دون عرضها.</translation>
    </message>
    <message>
        <source>There is no display to open a window on; see “hashiya --help” for what works without one.</source>
        <translation>لا شاشة تُفتح عليها نافذة؛ انظر «hashiya --help» لما يعمل دونها.</translation>
    </message>
    <message>
        <source>There is no label “{label}” to hide; there are: {labels}.</source>
        <translation>لا وسم باسم «{label}» لتُخفى كلماته؛ الموجود: {labels}.</translation>
    </message>
    <message>
        <source>There is no measure “{name}”; choose among {choices}.</source>
        <translation>لا مقياس باسم «{name}»؛ اختر من بين {choices}.</translation>
    </message>
    <message>
        <source>There is no option “{name}”; see --help.</source>
        <translation>لا يوجد خيار «{name}»؛ انظر --help.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; what was complete stays.</source>
        <translation>لا تكفي الذاكرة لهذا، وبقي ما اكتمل.</translation>
    </message>
    <message>
        <source>These parts are frozen: later articles never move them.</source>
        <translation>ثُبِّتت هذه الأجزاء: لن تحركها مقالات لاحقة.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Two annotators cannot outvote each other: this is hardly more than a guess.</source>
        <translation>لا يرجّح أحد من موسِّمَين على الآخر: هذا لا يكاد يزيد على التخمين.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>الاستعمال</translation>
    </message>
    <message>
        <source>What goes out of an article&apos;s metadata: title, source, url, date, other; or none.</source>
        <translation>ما يخرج من بيانات المقال: title وsource وurl وdate وother، أو none.</translation>
    </message>
    <message>
        <source>What must not stand in it; may be given again.</source>
        <translation>ما لا يجوز أن يرد فيها؛ يمكن تكراره.</translation>
    </message>
    <message>
        <source>What offsets count, where the form leaves a choice.</source>
        <translation>وحدة عدّ المواضع، حيث تترك الصيغة خيارًا.</translation>
    </message>
    <message>
        <source>What somebody has: leave it; again: give it to somebody else too; anew: take and hand out what nobody has begun.</source>
        <translation>ما عند أحد: leave يتركه؛ again يعطيه لآخر أيضًا؛ anew يسحب ما لم يبدأ فيه أحد ويوزّعه من جديد.</translation>
    </message>
    <message>
        <source>What the corpus is called in its card.</source>
        <translation>اسم المدوّنة في بطاقتها.</translation>
    </message>
    <message>
        <source>What the file&apos;s offsets count, where it may vary.</source>
        <translation>وحدة عدّ المواضع في الملف، حيث تختلف.</translation>
    </message>
    <message>
        <source>What the round is called; without it, it is numbered.</source>
        <translation>اسم الجولة؛ وبدونه تُرقَّم.</translation>
    </message>
    <message>
        <source>Whether both gave an attribute the same value where both gave one to spans that answer each other, corrected for chance.</source>
        <translation>هل أعطى الاثنان الخاصية القيمة نفسها حيث أعطى كلاهما قيمة لمقطعين متقابلين، بعد تصحيح أثر المصادفة.</translation>
    </message>
    <message>
        <source>Whether the same characters stand under a label, corrected for chance.</source>
        <translation>هل تقع الحروف نفسها تحت الوسم، بعد تصحيح أثر المصادفة.</translation>
    </message>
    <message>
        <source>Whether the window keeps from them what others said until all of theirs is done.</source>
        <translation>هل تحجب النافذة عنهم ما قاله الآخرون حتى ينجزوا كل ما عندهم.</translation>
    </message>
    <message>
        <source>Which column or key is what, for example text=body,title=headline; fields are text, title, source, url, published. “#2” is the second column of a table without a head.</source>
        <translation>دور كل عمود أو مفتاح، مثل text=body,title=headline؛ والحقول هي text وtitle وsource وurl وpublished. و«#2» هو العمود الثاني في جدول بلا رأس.</translation>
    </message>
    <message>
        <source>Who gets work; may be given again.</source>
        <translation>من يأخذ عملًا؛ ويجوز تكراره.</translation>
    </message>
    <message>
        <source>Who wrote it; goes with --load.</source>
        <translation>من كتبه؛ يصحب --load.</translation>
    </message>
    <message>
        <source>Whose labels, statuses, notes and flags are meant. Without it, anybody&apos;s.</source>
        <translation>لمن الوسوم والحالات والملاحظات والعلامات المقصودة. من دونه: لأي كان.</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>الفترات</translation>
    </message>
    <message>
        <source>Would be taken: articles {new} new, {known} known; annotations {added} new (spans: {spans}), {same} known.</source>
        <translation>كان سيؤخذ: المقالات {new} جديدة و{known} معروفة؛ والتوسيمات {added} جديدة (المقاطع: {spans}) و{same} معروفة.</translation>
    </message>
    <message>
        <source>Would be written: articles {articles}, annotations {annotations}, spans {spans}.</source>
        <translation>كان سيُكتب: المقالات {articles}، والتوسيم {annotations}، والمقاطع {spans}.</translation>
    </message>
    <message>
        <source>Write a folder to publish: the corpus in its parts and forms, the schema, the guideline, a dataset card, agreement, known losses and checksums. The parts are frozen then.</source>
        <translation>كتابة مجلد للنشر: المدوّنة بأجزائها وصيغها، والمخطط، والدليل، وبطاقة البيانات، والاتفاق، وما لم تحفظه الصيغ، وقيم التحقق. وتُثبَّت الأجزاء عندئذ.</translation>
    </message>
    <message>
        <source>Write a project to a file in another form. OUT is replaced only when all is written; - is stdout.</source>
        <translation>كتابة مشروع في ملف بصيغة أخرى. لا يُستبدل OUT إلا بعد كتابة كل شيء؛ و - هو المخرج القياسي.</translation>
    </message>
    <message>
        <source>Write all disagreements as CSV to a file; without one, or with -, to stdout.</source>
        <translation>كتابة كل الاختلافات بصيغة CSV في ملف؛ ومن دون ملف، أو مع -، إلى الخرج القياسي.</translation>
    </message>
    <message>
        <source>Write all figures and all disagreements to a file: .html, .json, .csv or .xlsx.</source>
        <translation>كتابة كل الأرقام وكل الاختلافات في ملف: ‎.html أو ‎.json أو ‎.csv أو ‎.xlsx.</translation>
    </message>
    <message>
        <source>Write it as CSV to a file; without one, or with -, to stdout.</source>
        <translation>كتابته بصيغة CSV في ملف؛ وبدون ملف، أو مع -، على الخرج القياسي.</translation>
    </message>
    <message>
        <source>Write nothing where a form does not hold everything.</source>
        <translation>عدم كتابة شيء إذا كانت صيغة ما لا تحفظ كل شيء.</translation>
    </message>
    <message>
        <source>Write nothing where the form does not hold everything.</source>
        <translation>عدم كتابة شيء إذا كانت الصيغة لا تحفظ كل شيء.</translation>
    </message>
    <message>
        <source>Write nothing; say what would be left out.</source>
        <translation>عدم كتابة شيء، بل ذكر ما كان سيُترك.</translation>
    </message>
    <message>
        <source>Write the guideline to this file.</source>
        <translation>كتابة الدليل في هذا الملف.</translation>
    </message>
    <message>
        <source>Write the schema to this file.</source>
        <translation>كتابة المخطط في هذا الملف.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>كُتب في</translation>
    </message>
    <message>
        <source>Written: “{path}”.</source>
        <translation>كُتب «{path}».</translation>
    </message>
    <message>
        <source>after</source>
        <translation>بعده</translation>
    </message>
    <message>
        <source>all</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>all links</source>
        <translation>كل الروابط</translation>
    </message>
    <message>
        <source>an article</source>
        <translation>المقال الواحد</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>أعمال التوسيم</translation>
    </message>
    <message>
        <source>annotations that are done</source>
        <translation>المنجز منها</translation>
    </message>
    <message>
        <source>annotator</source>
        <translation>الموسِّم</translation>
    </message>
    <message>
        <source>annotators</source>
        <translation>الموسِّمون</translation>
    </message>
    <message>
        <source>article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>articles a day</source>
        <translation>مقالات في اليوم</translation>
    </message>
    <message>
        <source>assignments</source>
        <translation>التكليفات</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>خاصية</translation>
    </message>
    <message>
        <source>before</source>
        <translation>قبله</translation>
    </message>
    <message>
        <source>before the guideline: {days}</source>
        <translation>قبل الدليل: {days}</translation>
    </message>
    <message>
        <source>before the guideline: {first} to {last}</source>
        <translation>قبل الدليل: من {first} إلى {last}</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>بُدئ فيها</translation>
    </message>
    <message>
        <source>blind</source>
        <translation>معمّاة</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>المحارف</translation>
    </message>
    <message>
        <source>count</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>محسوم</translation>
    </message>
    <message>
        <source>disagreements</source>
        <translation>الاختلافات</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>done in %</source>
        <translation>المنجز ٪</translation>
    </message>
    <message>
        <source>draws other links ({label})</source>
        <translation>يرسم روابط أخرى ({label})</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>end</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>expected end</source>
        <translation>النهاية المتوقعة</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>خلل</translation>
    </message>
    <message>
        <source>file</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>first</source>
        <translation>أوله</translation>
    </message>
    <message>
        <source>format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>from (95%)</source>
        <translation>من (95٪)</translation>
    </message>
    <message>
        <source>gives another value for {label}</source>
        <translation>يعطي {label} قيمة أخرى</translation>
    </message>
    <message>
        <source>guideline {number}: {days}</source>
        <translation>الدليل {number}: {days}</translation>
    </message>
    <message>
        <source>id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>in 1,000 characters</source>
        <translation>في 1,000 محرف</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>known</source>
        <translation>موجود</translation>
    </message>
    <message>
        <source>label</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>last</source>
        <translation>آخره</translation>
    </message>
    <message>
        <source>leaves a proclitic out (و ف ب ل ك س)</source>
        <translation>يُخرج السابقة من المقطع (و ف ب ل ك س)</translation>
    </message>
    <message>
        <source>leaves a title or head noun out</source>
        <translation>يُخرج اللقب أو اسم الرأس من المقطع</translation>
    </message>
    <message>
        <source>leaves quotation marks or punctuation out</source>
        <translation>يُخرج علامات التنصيص أو الترقيم من المقطع</translation>
    </message>
    <message>
        <source>leaves ال out</source>
        <translation>يُخرج ال التعريف من المقطع</translation>
    </message>
    <message>
        <source>link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>link type</source>
        <translation>نوع الروابط</translation>
    </message>
    <message>
        <source>links</source>
        <translation>الروابط</translation>
    </message>
    <message>
        <source>links changed</source>
        <translation>روابط تتغيّر</translation>
    </message>
    <message>
        <source>links of both</source>
        <translation>روابط الاثنين</translation>
    </message>
    <message>
        <source>links removed</source>
        <translation>روابط تُحذف</translation>
    </message>
    <message>
        <source>links that their type does not tie any more</source>
        <translation>روابط لم يعد نوعها يصل بين طرفيها</translation>
    </message>
    <message>
        <source>marked by</source>
        <translation>حدّده</translation>
    </message>
    <message>
        <source>marked nothing here</source>
        <translation>لم يحدّد هنا شيئًا</translation>
    </message>
    <message>
        <source>marks as one what gold marks as several</source>
        <translation>يجمع ما يفرّقه المرجع في مقاطع</translation>
    </message>
    <message>
        <source>marks as several what gold marks as one</source>
        <translation>يفرّق ما يجمعه المرجع في مقطع واحد</translation>
    </message>
    <message>
        <source>marks less than gold</source>
        <translation>يحدّد أقل مما في المرجع</translation>
    </message>
    <message>
        <source>marks more than gold</source>
        <translation>يحدّد أكثر مما في المرجع</translation>
    </message>
    <message>
        <source>marks {label} where gold has nothing</source>
        <translation>يحدّد {label} حيث لا شيء في المرجع</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>فات أحدهم</translation>
    </message>
    <message>
        <source>missed by</source>
        <translation>فات</translation>
    </message>
    <message>
        <source>misses {label}</source>
        <translation>يفوته {label}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>no interval: too few articles</source>
        <translation>لا مجال: المقالات قليلة جدًّا</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>number</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>only one gave any</source>
        <translation>أعطى واحد فقط</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>other boundary</source>
        <translation>حدود أخرى</translation>
    </message>
    <message>
        <source>outlets</source>
        <translation>الجهات الناشرة</translation>
    </message>
    <message>
        <source>pair</source>
        <translation>الاثنان</translation>
    </message>
    <message>
        <source>pairs of spans</source>
        <translation>أزواج المقاطع</translation>
    </message>
    <message>
        <source>parameter</source>
        <translation>معامل</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>المعاملات</translation>
    </message>
    <message>
        <source>places</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>proclitic only</source>
        <translation>السوابق وحدها</translation>
    </message>
    <message>
        <source>project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>quotation mark or punctuation only</source>
        <translation>علامة تنصيص أو ترقيم وحدها</translation>
    </message>
    <message>
        <source>ranges that meet</source>
        <translation>مدى متقاطع</translation>
    </message>
    <message>
        <source>readings</source>
        <translation>القراءات</translation>
    </message>
    <message>
        <source>round</source>
        <translation>الجولة</translation>
    </message>
    <message>
        <source>said</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>same span, other label</source>
        <translation>المقطع نفسه بوسم آخر</translation>
    </message>
    <message>
        <source>says {other} where gold says {label}</source>
        <translation>يقول {other} حيث يقول المرجع {label}</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>sets other ends than gold</source>
        <translation>يضع حدودًا غير حدود المرجع</translation>
    </message>
    <message>
        <source>share</source>
        <translation>الحصة</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>مشترك</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>متخطّى</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>المقاطع</translation>
    </message>
    <message>
        <source>spans given another label or other values</source>
        <translation>مقاطع تتغيّر وسومها أو قيمها</translation>
    </message>
    <message>
        <source>spans removed</source>
        <translation>مقاطع تُحذف</translation>
    </message>
    <message>
        <source>spans that became one with another</source>
        <translation>مقاطع تندمج بغيرها</translation>
    </message>
    <message>
        <source>spans that cross another of their label</source>
        <translation>مقاطع تتقاطع مع غيرها بالوسم نفسه</translation>
    </message>
    <message>
        <source>split or merged</source>
        <translation>مجزّأ أو مدموج</translation>
    </message>
    <message>
        <source>start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>still to come</source>
        <translation>المتوقع بعد</translation>
    </message>
    <message>
        <source>takes a proclitic in (و ف ب ل ك س)</source>
        <translation>يُدخل السابقة في المقطع (و ف ب ل ك س)</translation>
    </message>
    <message>
        <source>takes a title or head noun in</source>
        <translation>يُدخل اللقب أو اسم الرأس في المقطع</translation>
    </message>
    <message>
        <source>takes quotation marks or punctuation in</source>
        <translation>يُدخل علامات التنصيص أو الترقيم في المقطع</translation>
    </message>
    <message>
        <source>takes ال in</source>
        <translation>يُدخل ال التعريف في المقطع</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>the other’s label</source>
        <translation>وسم الآخر</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>المتطابق</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>title or head noun only</source>
        <translation>لقب أو اسم رأس وحده</translation>
    </message>
    <message>
        <source>to (95%)</source>
        <translation>إلى (95٪)</translation>
    </message>
    <message>
        <source>together</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>values that gave way to another</source>
        <translation>قيم تُترك لغيرها</translation>
    </message>
    <message>
        <source>version</source>
        <translation>إصدار</translation>
    </message>
    <message>
        <source>version {number}: {first} to {last}</source>
        <translation>الإصدار {number}: من {first} إلى {last}</translation>
    </message>
    <message>
        <source>versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>warnings</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>الوزن</translation>
    </message>
    <message>
        <source>what</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>what is right</source>
        <translation>الصواب</translation>
    </message>
    <message>
        <source>what of it</source>
        <translation>أيّ شيء منه</translation>
    </message>
    <message>
        <source>what they give</source>
        <translation>المُعطى</translation>
    </message>
    <message>
        <source>window</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>written</source>
        <translation>كُتب في</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>{annotator} nothing</source>
        <translation>{annotator} لا شيء</translation>
    </message>
    <message>
        <source>{annotator} “{text}” {label}</source>
        <translation>{annotator} «{text}» {label}</translation>
    </message>
    <message>
        <source>{kind}: {readings}. Article {article}, {start} to {end}.</source>
        <translation>{kind}: {readings}. المقال {article}، من {start} إلى {end}.</translation>
    </message>
    <message>
        <source>{label} has no attribute “{attribute}” with the value “{value}”, so nothing is hidden.</source>
        <translation>ليس للوسم {label} خاصية «{attribute}» لها القيمة «{value}»، فلن يُخفى شيء.</translation>
    </message>
    <message>
        <source>{measure}, in windows of as many articles each</source>
        <translation>{measure}، في فترات متساوية المقالات</translation>
    </message>
    <message>
        <source>{measure}; a round is what was finished while one version of the guideline counted</source>
        <translation>{measure}؛ الجولة ما أُنجز في ظل إصدار واحد من الدليل</translation>
    </message>
    <message>
        <source>{measure}; a round is what was handed out together</source>
        <translation>{measure}؛ الجولة ما وُزّع معًا</translation>
    </message>
    <message>
        <source>{name}: {first} to {last}</source>
        <translation>{name}: من {first} إلى {last}</translation>
    </message>
    <message>
        <source>{name}: {id}, version {version}</source>
        <translation>{name}: {id}، النسخة {version}</translation>
    </message>
    <message>
        <source>{number}: {first} to {last}</source>
        <translation>{number}: من {first} إلى {last}</translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations are as they were before.</source>
        <translation>
            <numerusform>لم يتغيّر أي توسيم.</numerusform>
            <numerusform>عاد توسيم واحد كما كان.</numerusform>
            <numerusform>عاد توسيمان كما كانا.</numerusform>
            <numerusform>عادت {n} توسيمات كما كانت.</numerusform>
            <numerusform>عاد {n} توسيمًا كما كان.</numerusform>
            <numerusform>عاد {n} توسيم كما كان.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} annotations differ from the project&apos;s own and were not taken.</source>
        <translation>
            <numerusform>لا توسيم يخالف ما في المشروع.</numerusform>
            <numerusform>توسيم واحد يخالف ما في المشروع ولم يُؤخذ.</numerusform>
            <numerusform>توسيمان يخالفان ما في المشروع ولم يُؤخذا.</numerusform>
            <numerusform>{n} توسيمات تخالف ما في المشروع ولم تُؤخذ.</numerusform>
            <numerusform>{n} توسيمًا تخالف ما في المشروع ولم تُؤخذ.</numerusform>
            <numerusform>{n} توسيم تخالف ما في المشروع ولم تُؤخذ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles checked, no fault.</source>
        <translation>
            <numerusform>لا مقالات للفحص، ولا خلل.</numerusform>
            <numerusform>فُحص مقال واحد، ولا خلل.</numerusform>
            <numerusform>فُحص مقالان، ولا خلل.</numerusform>
            <numerusform>فُحصت {n} مقالات، ولا خلل.</numerusform>
            <numerusform>فُحص {n} مقالًا، ولا خلل.</numerusform>
            <numerusform>فُحص {n} مقال، ولا خلل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles found no room or nobody to take them.</source>
        <translation>
            <numerusform>لا مقال بقي بلا مكان.</numerusform>
            <numerusform>مقال واحد لم يجد مكانًا أو من يأخذه.</numerusform>
            <numerusform>مقالان لم يجدا مكانًا أو من يأخذهما.</numerusform>
            <numerusform>{n} مقالات لم تجد مكانًا أو من يأخذها.</numerusform>
            <numerusform>{n} مقالًا لم تجد مكانًا أو من يأخذها.</numerusform>
            <numerusform>{n} مقال لم تجد مكانًا أو من يأخذها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles loaded.</source>
        <translation>
            <numerusform>لم يُحمَّل أي مقال.</numerusform>
            <numerusform>حُمِّل مقال واحد.</numerusform>
            <numerusform>حُمِّل مقالان.</numerusform>
            <numerusform>حُمِّلت {n} مقالات.</numerusform>
            <numerusform>حُمِّل {n} مقالًا.</numerusform>
            <numerusform>حُمِّل {n} مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stand in a group.</source>
        <translation>
            <numerusform>ليس في المجموعات أي مقال.</numerusform>
            <numerusform>مقال واحد في مجموعة.</numerusform>
            <numerusform>مقالان في مجموعة.</numerusform>
            <numerusform>{n} مقالات في مجموعات.</numerusform>
            <numerusform>{n} مقالًا في مجموعات.</numerusform>
            <numerusform>{n} مقال في مجموعات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stay with whom they are.</source>
        <translation>
            <numerusform>لا مقال يبقى عند صاحبه.</numerusform>
            <numerusform>مقال واحد يبقى عند من هو عنده.</numerusform>
            <numerusform>مقالان يبقيان عند من هما عنده.</numerusform>
            <numerusform>{n} مقالات تبقى عند من هي عنده.</numerusform>
            <numerusform>{n} مقالًا تبقى عند من هي عنده.</numerusform>
            <numerusform>{n} مقال تبقى عند من هي عنده.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stay, since “{name}” has them too.</source>
        <translation>
            <numerusform>لم يبق أي مقال في مكانه لأنه عند «{name}» أيضًا.</numerusform>
            <numerusform>بقي مقال واحد في مكانه، لأنه عند «{name}» أيضًا.</numerusform>
            <numerusform>بقي مقالان في مكانهما، لأنهما عند «{name}» أيضًا.</numerusform>
            <numerusform>بقيت {n} مقالات في مكانها، لأنها عند «{name}» أيضًا.</numerusform>
            <numerusform>بقي {n} مقالًا في مكانها، لأنها عند «{name}» أيضًا.</numerusform>
            <numerusform>بقي {n} مقال في مكانها، لأنها عند «{name}» أيضًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles stood in a part before and stay there.</source>
        <translation>
            <numerusform>لا مقالات كانت في جزء من قبل.</numerusform>
            <numerusform>مقال واحد كان في جزء من قبل وبقي فيه.</numerusform>
            <numerusform>مقالان كانا في جزء من قبل وبقيا فيه.</numerusform>
            <numerusform>{n} مقالات كانت في جزء من قبل وبقيت فيه.</numerusform>
            <numerusform>{n} مقالًا كانت في جزء من قبل وبقيت فيه.</numerusform>
            <numerusform>{n} مقال كانت في جزء من قبل وبقيت فيه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles went to “{name}”.</source>
        <translation>
            <numerusform>لم يذهب أي مقال إلى «{name}».</numerusform>
            <numerusform>ذهب مقال واحد إلى «{name}».</numerusform>
            <numerusform>ذهب مقالان إلى «{name}».</numerusform>
            <numerusform>ذهبت {n} مقالات إلى «{name}».</numerusform>
            <numerusform>ذهب {n} مقالًا إلى «{name}».</numerusform>
            <numerusform>ذهب {n} مقال إلى «{name}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were annotated by two or more.</source>
        <translation>
            <numerusform>لم يوسِّم أيَّ مقال موسِّمان أو أكثر.</numerusform>
            <numerusform>مقال واحد وسَّمه موسِّمان أو أكثر.</numerusform>
            <numerusform>مقالان وسَّمهما موسِّمان أو أكثر.</numerusform>
            <numerusform>{n} مقالات وسَّمها موسِّمان أو أكثر.</numerusform>
            <numerusform>{n} مقالًا وسَّمه موسِّمان أو أكثر.</numerusform>
            <numerusform>{n} مقال وسَّمه موسِّمان أو أكثر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were loaded repaired.</source>
        <translation>
            <numerusform>لم يُحمَّل أي مقال بعد إصلاحه.</numerusform>
            <numerusform>حُمِّل مقال واحد بعد إصلاحه.</numerusform>
            <numerusform>حُمِّل مقالان بعد إصلاحهما.</numerusform>
            <numerusform>حُمِّلت {n} مقالات بعد إصلاحها.</numerusform>
            <numerusform>حُمِّل {n} مقالًا بعد إصلاحه.</numerusform>
            <numerusform>حُمِّل {n} مقالًا بعد إصلاحه.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles were there already.</source>
        <translation>
            <numerusform>لم يكن منها شيء من قبل.</numerusform>
            <numerusform>مقال واحد كان موجودًا من قبل.</numerusform>
            <numerusform>مقالان كانا موجودين من قبل.</numerusform>
            <numerusform>{n} مقالات كانت موجودة من قبل.</numerusform>
            <numerusform>{n} مقالًا كانت موجودة من قبل.</numerusform>
            <numerusform>{n} مقال كانت موجودة من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles would be loaded.</source>
        <translation>
            <numerusform>لن يُحمَّل أي مقال.</numerusform>
            <numerusform>سيُحمَّل مقال واحد.</numerusform>
            <numerusform>سيُحمَّل مقالان.</numerusform>
            <numerusform>ستُحمَّل {n} مقالات.</numerusform>
            <numerusform>سيُحمَّل {n} مقالًا.</numerusform>
            <numerusform>سيُحمَّل {n} مقالًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} articles.</source>
        <translation>
            <numerusform>لا مقالات.</numerusform>
            <numerusform>مقال واحد.</numerusform>
            <numerusform>مقالان.</numerusform>
            <numerusform>{n} مقالات.</numerusform>
            <numerusform>{n} مقالًا.</numerusform>
            <numerusform>{n} مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} disagreements are written.</source>
        <translation>
            <numerusform>لا اختلاف يُكتب.</numerusform>
            <numerusform>كُتب اختلاف واحد.</numerusform>
            <numerusform>كُتب اختلافان.</numerusform>
            <numerusform>كُتبت {n} اختلافات.</numerusform>
            <numerusform>كُتب {n} اختلافًا.</numerusform>
            <numerusform>كُتب {n} اختلاف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} faults were found; keep the file, and look into its backups.</source>
        <translation>
            <numerusform>لا خلل.</numerusform>
            <numerusform>وُجد خلل واحد؛ احتفظ بالملف، وانظر في نسخه الاحتياطية.</numerusform>
            <numerusform>وُجد خللان؛ احتفظ بالملف، وانظر في نسخه الاحتياطية.</numerusform>
            <numerusform>وُجدت {n} مواضع خلل؛ احتفظ بالملف، وانظر في نسخه الاحتياطية.</numerusform>
            <numerusform>وُجد {n} موضع خلل؛ احتفظ بالملف، وانظر في نسخه الاحتياطية.</numerusform>
            <numerusform>وُجد {n} موضع خلل؛ احتفظ بالملف، وانظر في نسخه الاحتياطية.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files or parts of files could not be loaded (they are listed above); the others are.</source>
        <translation>
            <numerusform>حُمِّلت الملفات كلها.</numerusform>
            <numerusform>تعذّر تحميل ملف واحد أو جزء منه (وهو مذكور أعلاه)؛ وحُمِّل ما عداه.</numerusform>
            <numerusform>تعذّر تحميل ملفين أو جزأين من ملفات (وهما مذكوران أعلاه)؛ وحُمِّل ما عداهما.</numerusform>
            <numerusform>تعذّر تحميل {n} ملفات أو أجزاء من ملفات (وهي مذكورة أعلاه)؛ وحُمِّل ما عداها.</numerusform>
            <numerusform>تعذّر تحميل {n} ملفًّا أو جزءًا من ملف (وهي مذكورة أعلاه)؛ وحُمِّل ما عداها.</numerusform>
            <numerusform>تعذّر تحميل {n} ملف أو جزء من ملف (وهي مذكورة أعلاه)؛ وحُمِّل ما عداها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} files or parts of files would not be loaded.</source>
        <translation>
            <numerusform>ستُحمَّل الملفات كلها.</numerusform>
            <numerusform>لن يُحمَّل ملف واحد أو جزء منه.</numerusform>
            <numerusform>لن يُحمَّل ملفان أو جزآن من ملفات.</numerusform>
            <numerusform>لن تُحمَّل {n} ملفات أو أجزاء من ملفات.</numerusform>
            <numerusform>لن يُحمَّل {n} ملفًّا أو جزءًا من ملف.</numerusform>
            <numerusform>لن يُحمَّل {n} ملف أو جزء من ملف.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of articles share their text and stay together.</source>
        <translation>
            <numerusform>لا مجموعات مقالات تتشارك نصها.</numerusform>
            <numerusform>مجموعة مقالات واحدة تتشارك نصها وبقيت معًا.</numerusform>
            <numerusform>مجموعتا مقالات تتشاركان نصهما وبقيتا معًا.</numerusform>
            <numerusform>{n} مجموعات مقالات تتشارك نصها وبقيت معًا.</numerusform>
            <numerusform>{n} مجموعة مقالات تتشارك نصها وبقيت معًا.</numerusform>
            <numerusform>{n} مجموعة مقالات تتشارك نصها وبقيت معًا.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} groups of near-duplicates.</source>
        <translation>
            <numerusform>لا مجموعات من النسخ المتقاربة.</numerusform>
            <numerusform>مجموعة واحدة من النسخ المتقاربة.</numerusform>
            <numerusform>مجموعتان من النسخ المتقاربة.</numerusform>
            <numerusform>{n} مجموعات من النسخ المتقاربة.</numerusform>
            <numerusform>{n} مجموعة من النسخ المتقاربة.</numerusform>
            <numerusform>{n} مجموعة من النسخ المتقاربة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} lines cannot be used (they are listed above).</source>
        <translation>
            <numerusform>لا أسطر يتعذّر استعمالها.</numerusform>
            <numerusform>سطر واحد يتعذّر استعماله (وهو مذكور أعلاه).</numerusform>
            <numerusform>سطران يتعذّر استعمالهما (وهما مذكوران أعلاه).</numerusform>
            <numerusform>{n} أسطر يتعذّر استعمالها (وهي مذكورة أعلاه).</numerusform>
            <numerusform>{n} سطرًا يتعذّر استعمالها (وهي مذكورة أعلاه).</numerusform>
            <numerusform>{n} سطر يتعذّر استعمالها (وهي مذكورة أعلاه).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more articles are in the JSON, CSV and Excel reports.</source>
        <translation>
            <numerusform>لا مقالات أخرى في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>مقال آخر في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>مقالان آخران في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>{n} مقالات أخرى في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>{n} مقالًا آخر في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>{n} مقال آخر في تقارير JSON وCSV وExcel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more disagreements are in the JSON, CSV and Excel reports.</source>
        <translation>
            <numerusform>لا اختلافات أخرى في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>اختلاف آخر في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>اختلافان آخران في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>{n} اختلافات أخرى في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>{n} اختلافًا آخر في تقارير JSON وCSV وExcel.</numerusform>
            <numerusform>{n} اختلاف آخر في تقارير JSON وCSV وExcel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more: --csv writes all of them.</source>
        <translation>
            <numerusform>لا شيء غيرها: ‎--csv يكتبها كلها.</numerusform>
            <numerusform>واحد آخر: ‎--csv يكتبها كلها.</numerusform>
            <numerusform>اثنان آخران: ‎--csv يكتبها كلها.</numerusform>
            <numerusform>{n} أخرى: ‎--csv يكتبها كلها.</numerusform>
            <numerusform>{n} غيرها: ‎--csv يكتبها كلها.</numerusform>
            <numerusform>{n} غيرها: ‎--csv يكتبها كلها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} of these were begun; what was annotated stays with “{name}”.</source>
        <translation>
            <numerusform>لم يُبدأ في أي منها عند «{name}».</numerusform>
            <numerusform>بُدئ في واحد منها؛ وما وُسّم فيه يبقى عند «{name}».</numerusform>
            <numerusform>بُدئ في اثنين منها؛ وما وُسّم فيهما يبقى عند «{name}».</numerusform>
            <numerusform>بُدئ في {n} منها؛ وما وُسّم فيها يبقى عند «{name}».</numerusform>
            <numerusform>بُدئ في {n} منها؛ وما وُسّم فيها يبقى عند «{name}».</numerusform>
            <numerusform>بُدئ في {n} منها؛ وما وُسّم فيها يبقى عند «{name}».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} spans stood in site furniture and were left out.</source>
        <translation>
            <numerusform>لا مقاطع في إطار الموقع.</numerusform>
            <numerusform>مقطع واحد في إطار الموقع تُرك.</numerusform>
            <numerusform>مقطعان في إطار الموقع تُركا.</numerusform>
            <numerusform>{n} مقاطع في إطار الموقع تُركت.</numerusform>
            <numerusform>{n} مقطعًا في إطار الموقع تُركت.</numerusform>
            <numerusform>{n} مقطع في إطار الموقع تُركت.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} warnings.</source>
        <translation>
            <numerusform>لا تنبيهات.</numerusform>
            <numerusform>تنبيه واحد.</numerusform>
            <numerusform>تنبيهان.</numerusform>
            <numerusform>{n} تنبيهات.</numerusform>
            <numerusform>{n} تنبيهًا.</numerusform>
            <numerusform>{n} تنبيه.</numerusform>
        </translation>
    </message>
    <message>
        <source>γ</source>
        <translation>γ غاما</translation>
    </message>
    <message>
        <source>ال only</source>
        <translation>ال وحدها</translation>
    </message>
    <message>
        <source>— is undefined: there is nothing that the measure could be taken of; it is not 0.</source>
        <translation>— غير معرَّف: ليس هناك ما يُقاس؛ وليس صفرًا.</translation>
    </message>
    <message>
        <source>“{name}” is given two different ways.</source>
        <translation>ذُكر «{name}» على وجهين مختلفين.</translation>
    </message>
    <message>
        <source>“{name}” is missing; see --help.</source>
        <translation>«{name}» ناقص؛ انظر --help.</translation>
    </message>
    <message>
        <source>“{name}” is new in this project.</source>
        <translation>«{name}» جديد في هذا المشروع.</translation>
    </message>
    <message>
        <source>“{name}” must be one of these: {choices}.</source>
        <translation>يجب أن يكون «{name}» واحدًا مما يأتي: {choices}.</translation>
    </message>
    <message>
        <source>“{old}” was taken as {new}: {n}.</source>
        <translation>أُخذ «{old}» على أنه {new}: {n}.</translation>
    </message>
    <message>
        <source>“{pair}” is not FIELD=COLUMN, as in text=body.</source>
        <translation>«{pair}» ليس على صورة FIELD=COLUMN، مثل text=body.</translation>
    </message>
    <message>
        <source>“{path}” cannot be used ({reason}).</source>
        <translation>تعذّر استعمال «{path}» ({reason}).</translation>
    </message>
    <message numerus="yes">
        <source>“{path}” is written, with {n} disagreements.</source>
        <translation>
            <numerusform>كُتب «{path}»، وليس فيه اختلاف.</numerusform>
            <numerusform>كُتب «{path}»، وفيه اختلاف واحد.</numerusform>
            <numerusform>كُتب «{path}»، وفيه اختلافان.</numerusform>
            <numerusform>كُتب «{path}»، وفيه {n} اختلافات.</numerusform>
            <numerusform>كُتب «{path}»، وفيه {n} اختلافًا.</numerusform>
            <numerusform>كُتب «{path}»، وفيه {n} اختلاف.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{path}” is written.</source>
        <translation>كُتب الملف «{path}».</translation>
    </message>
    <message>
        <source>“{path}” is written: articles {articles}, annotations {annotations}, spans {spans}.</source>
        <translation>كُتب «{path}»: المقالات {articles}، التوسيمات {annotations}، المقاطع {spans}.</translation>
    </message>
    <message>
        <source>“{path}” was read as {encoding}, a guess; choose with --encoding if it reads wrong.</source>
        <translation>قُرئ «{path}» بترميز {encoding}، وهو تخمين؛ اختر الترميز بـ --encoding إن لم يكن النص سليمًا.</translation>
    </message>
    <message>
        <source>“{path}”, line {line}: its Arabic is torn or reversed; --repair loads it repaired.</source>
        <translation>«{path}»، السطر {line}: حروفه العربية مقطّعة أو معكوسة؛ الخيار ‎--repair يحمّله بعد إصلاحه.</translation>
    </message>
    <message>
        <source>“{path}”: its Arabic is torn or reversed; --repair loads it repaired.</source>
        <translation>«{path}»: حروفه العربية مقطّعة أو معكوسة؛ الخيار ‎--repair يحمّله بعد إصلاحه.</translation>
    </message>
    <message>
        <source>“{path}”: {chosen}; other columns or keys: {others}.</source>
        <translation>«{path}»: {chosen}؛ أعمدة أو مفاتيح أخرى: {others}.</translation>
    </message>
    <message>
        <source>“{title}”: {annotator} has other annotations in the project; those were kept.</source>
        <translation>«{title}»: لـ {annotator} توسيمات أخرى في المشروع، وهي التي بقيت.</translation>
    </message>
    <message>
        <source>“{wrong}” does not say what becomes what; write OLD=NEW.</source>
        <translation>لا يبيّن «{wrong}» ما يصير ماذا؛ اكتب OLD=NEW.</translation>
    </message>
    <message>
        <source>“{wrong}” does not say what to hide; write LABEL or LABEL.ATTRIBUTE=VALUE.</source>
        <translation>«{wrong}» لا يقول ما يُخفى؛ اكتب LABEL أو LABEL.ATTRIBUTE=VALUE.</translation>
    </message>
    <message>
        <source>“{wrong}” is no day; write it as 2024-05-31.</source>
        <translation>«{wrong}» ليس يومًا؛ اكتبه هكذا: 2024-05-31.</translation>
    </message>
    <message>
        <source>“{wrong}” is no number of an article; write for example 1-40,55.</source>
        <translation>«{wrong}» ليس رقم مقال؛ اكتب مثلًا 1-40,55.</translation>
    </message>
    <message>
        <source>“{wrong}” is no part with a share; write for example train=80,test=20.</source>
        <translation>«{wrong}» ليس جزءًا بحصة؛ اكتب مثلًا train=80,test=20.</translation>
    </message>
    <message>
        <source>“{wrong}” is no share; write for example 20% or 0.2.</source>
        <translation>«{wrong}» ليست نسبة؛ اكتب مثلًا 20% أو 0.2.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A count needs the lowest ≤ the best ≤ the highest, which is not so here: {numbers}.</source>
        <translation>يجب أن يكون الأدنى ≤ الأرجح ≤ الأعلى، وليس الأمر كذلك هنا: {numbers}.</translation>
    </message>
    <message>
        <source>A round needs a name; give one. Nothing was handed out.</source>
        <translation>الجولة تحتاج إلى اسم؛ اكتب لها اسمًا. لم يُوزَّع شيء.</translation>
    </message>
    <message>
        <source>A span cannot be linked to itself; choose another span.</source>
        <translation>لا يُربط المقطع بنفسه، فاختر مقطعًا آخر.</translation>
    </message>
    <message>
        <source>A tag needs a word that can be read, of {most} characters at most; give another.</source>
        <translation>تحتاج الشارة إلى كلمة مقروءة لا تتجاوز {most} حرفًا؛ اكتب غيرها.</translation>
    </message>
    <message>
        <source>An annotator needs a name; give one.</source>
        <translation>لا بد للموسِّم من اسم؛ اكتب اسمًا.</translation>
    </message>
    <message>
        <source>Another version of the guideline was written meanwhile, and yours was not saved; copy what you wrote, open the guideline anew and add it there.</source>
        <translation>كُتبت نسخة أخرى من الدليل في هذه الأثناء، فلم تُحفظ نسختك؛ انسخ ما كتبته وافتح الدليل من جديد وأضفه إليه.</translation>
    </message>
    <message>
        <source>Articles were added, begun or handed out meanwhile; nothing was handed out. Look at who gets what as it is now, and do it again.</source>
        <translation>أُضيفت مقالات أو بُدئ العمل فيها أو وُزّعت في هذه الأثناء، فلم يُوزَّع شيء. انظر من يأخذ ماذا كما هو الآن ثم أعد التوزيع.</translation>
    </message>
    <message>
        <source>In the zip “{name}”: {reason}</source>
        <translation>في الملف المضغوط «{name}»: {reason}</translation>
    </message>
    <message>
        <source>Line {line} of “{file}” cannot be used, at {path}: {reason}</source>
        <translation>تعذّر استعمال السطر {line} من «{file}»، عند {path}: {reason}</translation>
    </message>
    <message>
        <source>Line {line} of “{file}” cannot be used: {reason}</source>
        <translation>تعذّر استعمال السطر {line} من «{file}»: {reason}</translation>
    </message>
    <message>
        <source>No article has labels of those who are chosen, with a status of these: {statuses}. There is nothing to publish; choose less narrowly.</source>
        <translation>لا مقال فيه وسوم لمن اخترتهم بحالة من هذه: {statuses}. ليس هناك ما يُنشر؛ وسّع الاختيار.</translation>
    </message>
    <message>
        <source>No article stands in a part called “{part}”; there are: {parts}. hashiya split makes them.</source>
        <translation>لا مقال في جزء اسمه «{part}»؛ الموجود: {parts}. الأمر hashiya split يصنع الأجزاء.</translation>
    </message>
    <message>
        <source>No article was annotated by two people yet, so there is nothing to compare; those who annotated: {annotators}.</source>
        <translation>لم يوسِّم أيَّ مقال شخصان بعد، فلا شيء يُقارَن؛ من وسَّموا: {annotators}.</translation>
    </message>
    <message>
        <source>No copy of the project could be kept in “{path}” ({reason}); make room or check your rights there.</source>
        <translation>تعذّر حفظ نسخة من المشروع في «{path}» ({reason})؛ أفسِح مكانًا أو راجع صلاحياتك هناك.</translation>
    </message>
    <message>
        <source>Nobody annotated anything yet, so there is nothing to compare.</source>
        <translation>لم يوسِّم أحد شيئًا بعد، فلا شيء يُقارَن.</translation>
    </message>
    <message>
        <source>Nothing was changed: “{article}” was edited meanwhile so that this no longer fits (such articles: {count}); look at it and try again.</source>
        <translation>لم يتغيّر شيء: عُدّل المقال «{article}» في هذه الأثناء فلم يعد هذا يناسبه (عدد المقالات التي هذا حالها: {count})؛ راجعه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>Nothing was taken from “{path}”. Lines that cannot be used: {refused}. {losses}</source>
        <translation>لم يؤخذ شيء من «{path}». الأسطر التي يتعذّر استعمالها: {refused}. {losses}</translation>
    </message>
    <message>
        <source>Nothing was written, because {format} does not hold everything: {losses}</source>
        <translation>لم يُكتب شيء، لأن {format} لا تحفظ كل شيء: {losses}</translation>
    </message>
    <message>
        <source>One of the two spans is not there any more; no link was made.</source>
        <translation>أحد المقطعين لم يعد موجودًا، ولم يُنشأ أي رابط.</translation>
    </message>
    <message>
        <source>Span {span} of article “{article}” covers {start} to {end}, which is not a stretch of a text of {length} characters.</source>
        <translation>المقطع {span} من المقال «{article}» يمتد من {start} إلى {end}، وهذا خارج نص طوله {length} من المحارف.</translation>
    </message>
    <message>
        <source>Span {span} of article “{article}” should read “{expected}” but the text there reads “{found}”; nothing was changed.</source>
        <translation>المقطع {span} من المقال «{article}» ينبغي أن يكون نصه «{expected}»، لكن المكتوب هناك «{found}»؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Spans of one label may not cross: “{text}” crosses “{other}”. Nest them, or move an end.</source>
        <translation>لا تتقاطع مقاطع الوسم الواحد: «{text}» يقاطع «{other}». اجعل أحدهما داخل الآخر، أو حرِّك طرفًا.</translation>
    </message>
    <message>
        <source>The annotation by “{annotator}” of the article “{article}” does not hold together ({reason}); it was not imported.</source>
        <translation>توسيم «{annotator}» للمقال «{article}» غير متماسك ({reason})؛ لم يُستورد.</translation>
    </message>
    <message>
        <source>The article “{title}” cannot be stored ({reason}); load it from its file again.</source>
        <translation>تعذّر تخزين المقال «{title}» ({reason})؛ حمِّله من ملفه ثانيةً.</translation>
    </message>
    <message>
        <source>The attribute “{attribute}” has no choice “{choice}”.</source>
        <translation>ليس بين خيارات الخاصية «{attribute}» خيار «{choice}».</translation>
    </message>
    <message>
        <source>The corrections of the article “{article}” do not lead to what stands there ({field}).</source>
        <translation>تصحيحات المقال «{article}» لا تؤدي إلى ما هو مثبت فيه ({field}).</translation>
    </message>
    <message>
        <source>The cue words cannot be used: {reason} (at {path}).</source>
        <translation>تعذّر استعمال ملف الكلمات الدالّة: {reason} (عند {path}).</translation>
    </message>
    <message>
        <source>The decisions about the article “{article}” do not hold together: {reason}.</source>
        <translation>القرارات في المقال «{article}» لا يتسق بعضها مع بعض: {reason}.</translation>
    </message>
    <message>
        <source>The disk is full: “{path}” was not written, and what was there before is untouched.</source>
        <translation>القرص ممتلئ: لم يُكتب «{path}»، وما كان هناك من قبل لم يُمسّ.</translation>
    </message>
    <message>
        <source>The filter “{name}” asks for somebody&apos;s own labels or status; say whose with --annotator.</source>
        <translation>التصفية «{name}» تسأل عن وسوم شخص أو حالة عمله؛ قل من هو بالخيار ‎--annotator.</translation>
    </message>
    <message>
        <source>The folder “{path}” holds files that were not exported there or were changed since; choose a new one, so that nothing in it is lost.</source>
        <translation>في المجلد «{path}» ملفات لم تُصدَّر إليه أو تغيّرت بعد التصدير؛ اختر مجلداً جديداً كي لا يضيع منه شيء.</translation>
    </message>
    <message>
        <source>The folder “{path}” holds no articles; put files that end in {suffixes} into it.</source>
        <translation>لا مقالات في المجلد «{path}»؛ ضع فيه ملفات تنتهي بـ {suffixes}.</translation>
    </message>
    <message>
        <source>The folder “{path}” is not empty; choose a new one, so that nothing in it is lost.</source>
        <translation>المجلد «{path}» ليس فارغًا؛ اختر مجلدًا جديدًا كيلا يضيع شيء ممّا فيه.</translation>
    </message>
    <message>
        <source>The font file “{path}” cannot be loaded; install Hashiya again so that Arabic can be shown.</source>
        <translation>تعذّر تحميل ملف الخط «{path}»؛ ثبِّت حاشية من جديد لتظهر العربية.</translation>
    </message>
    <message>
        <source>The format {format} needs {package}; install it with: pip install “hashiya[{extra}]”.</source>
        <translation>تحتاج الصيغة {format} إلى {package}؛ ثبّتها بالأمر: pip install “hashiya[{extra}]”.</translation>
    </message>
    <message>
        <source>The guideline has {length} characters and may have {most}; shorten it. Nothing was saved.</source>
        <translation>طول الدليل {length} من الحروف، وأقصى ما يُقبل {most}؛ اختصره. لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The history of the annotation by “{annotator}” of the article “{article}” does not lead to what is stored: {reason}.</source>
        <translation>سجلّ توسيم «{annotator}» للمقال «{article}» لا يؤدي إلى ما هو مخزَّن: {reason}.</translation>
    </message>
    <message>
        <source>The label “{label}” is disabled in the schema; choose another.</source>
        <translation>الوسم «{label}» معطّل في المخطط؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The last change of the schema cannot be taken back ({reason}); nothing was changed.</source>
        <translation>لا يمكن التراجع عن آخر تغيير في المخطط ({reason})؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The project file is damaged: {reason}.</source>
        <translation>ملف المشروع تالف: {reason}.</translation>
    </message>
    <message>
        <source>The project has no annotator “{annotator}”; it has {annotators}.</source>
        <translation>لا موسِّم في المشروع باسم «{annotator}»؛ فيه {annotators}.</translation>
    </message>
    <message>
        <source>The project has no round “{round}”; look at those it has with “hashiya progress”.</source>
        <translation>لا توجد في المشروع جولة باسم «{round}»؛ يعرض الأمر “hashiya progress” الجولات الموجودة.</translation>
    </message>
    <message>
        <source>The project “{path}” has no annotator “{annotator}”; choose one of those it has.</source>
        <translation>لا موسِّم في المشروع «{path}» باسم «{annotator}»؛ اختر واحدًا ممن فيه.</translation>
    </message>
    <message>
        <source>The project “{path}” has no article number {article}; show the list of articles anew.</source>
        <translation>لا مقال في المشروع «{path}» برقم {article}؛ اعرض قائمة المقالات من جديد.</translation>
    </message>
    <message>
        <source>The queue of “{annotator}” does not agree with the annotation of the article “{article}” on whether there is work left.</source>
        <translation>قائمة عمل «{annotator}» لا توافق توسيم المقال «{article}» في ما إذا بقي فيه عمل.</translation>
    </message>
    <message>
        <source>The round “{round}” is begun (articles: {begun}), so it was not taken back; what is still open can be given to somebody else.</source>
        <translation>بدأ العمل في الجولة «{round}» (عدد المقالات: {begun})، فلم تُسحب؛ ويمكن إعطاء ما بقي مفتوحًا منها لشخص آخر.</translation>
    </message>
    <message>
        <source>The schema allows no link between “{source}” and “{target}”; choose another span.</source>
        <translation>لا يسمح المخطط بأي رابط بين «{source}» و«{target}»، فاختر مقطعًا آخر.</translation>
    </message>
    <message>
        <source>The schema allows no link “{type}” from “{source}” to “{target}”; choose another type or span.</source>
        <translation>لا يسمح المخطط برابط «{type}» من «{source}» إلى «{target}»، فاختر نوعًا أو مقطعًا آخر.</translation>
    </message>
    <message>
        <source>The schema cannot be used: {reason} (at {path}).</source>
        <translation>تعذّر استعمال مخطط الوسوم: {reason} (عند {path}).</translation>
    </message>
    <message>
        <source>The schema has no label “{label}”; add it to the schema or choose another.</source>
        <translation>لا وسم في المخطط باسم «{label}»؛ أضفه إلى المخطط أو اختر غيره.</translation>
    </message>
    <message>
        <source>The schema has no link type “{type}”; add it to the schema first.</source>
        <translation>لا نوع روابط في المخطط باسم «{type}»؛ أضفه إلى المخطط أولًا.</translation>
    </message>
    <message>
        <source>The schema of this project was changed in another window meanwhile, so this step was not done; look at the labels as they are now and repeat it.</source>
        <translation>تغيّر مخطط هذا المشروع في نافذة أخرى، فلم تُنفَّذ هذه الخطوة؛ انظر إلى الوسوم كما هي الآن ثم أعدها.</translation>
    </message>
    <message>
        <source>The text encoding of “{name}” could not be found; choose it yourself (often windows-1256), or save the file as UTF-8.</source>
        <translation>لم يُعرف ترميز «{name}»؛ اختره بنفسك (وهو windows-1256 في الغالب)، أو احفظ الملف بترميز UTF-8.</translation>
    </message>
    <message>
        <source>The text of the article “{article}” is not the one that was loaded (its SHA-256 differs).</source>
        <translation>نص المقال «{article}» ليس النص الذي حُمِّل (بصمة SHA-256 مختلفة).</translation>
    </message>
    <message>
        <source>The walk through the window stopped: {step} did not work.</source>
        <translation>توقف التجوّل في النافذة: لم تنجح خطوة {step}.</translation>
    </message>
    <message>
        <source>The zip “{path}” was not read: {reason}.</source>
        <translation>لم يُقرأ الملف المضغوط «{path}»: {reason}.</translation>
    </message>
    <message>
        <source>There is a round “{round}” already; choose another name. Nothing was handed out.</source>
        <translation>توجد جولة باسم «{round}» من قبل؛ اختر اسمًا آخر. لم يُوزَّع شيء.</translation>
    </message>
    <message>
        <source>There is no file or folder “{path}”.</source>
        <translation>لا يوجد ملف أو مجلد باسم «{path}».</translation>
    </message>
    <message>
        <source>There is no filter “{name}” in the project; there are: {filters}.</source>
        <translation>لا تصفية باسم «{name}» في المشروع؛ الموجود: {filters}.</translation>
    </message>
    <message>
        <source>There is no format “{format}” to {purpose}; choose among {formats}.</source>
        <translation>لا توجد صيغة «{format}» لهذا ({purpose})؛ اختر من {formats}.</translation>
    </message>
    <message>
        <source>There is no project at “{path}”; check the name, or make one with “hashiya new”.</source>
        <translation>لا مشروع في «{path}»؛ راجع الاسم، أو أنشئ مشروعًا بالأمر «hashiya new».</translation>
    </message>
    <message>
        <source>There is no room left on the disk of “{path}”; the last step was not kept. Make room and try again.</source>
        <translation>لم يبق مكان على قرص «{path}»، ولم تُحفظ الخطوة الأخيرة. أفسِح مكانًا وأعد المحاولة.</translation>
    </message>
    <message>
        <source>There is no text encoding “{encoding}”; choose another for “{name}”, for example utf-8, windows-1256 or utf-16.</source>
        <translation>لا يوجد ترميز باسم «{encoding}»؛ اختر غيره لـ «{name}»، مثل utf-8 أو windows-1256 أو utf-16.</translation>
    </message>
    <message>
        <source>There is nothing to hand out: choose annotators, and articles that nobody has yet. Nothing was changed.</source>
        <translation>لا شيء يُوزَّع: اختر موسِّمين، ومقالات ليست عند أحد بعد. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>There is nothing to load: the pasted text is empty; copy the article and paste it again.</source>
        <translation>لا شيء للتحميل: النص الملصوق فارغ؛ انسخ المقال والصقه ثانيةً.</translation>
    </message>
    <message>
        <source>These zones do not fit the text; nothing was changed.</source>
        <translation>هذه النطاقات لا تطابق النص؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This annotation was changed elsewhere meanwhile (it is at revision {found}, you saw {revision}); nothing was changed. Look at it as it stands now and repeat the step.</source>
        <translation>تغيّر هذا التوسيم في مكان آخر (صار في المراجعة {found}، ورأيتَ المراجعة {revision})؛ لم يتغير شيء. انظر إلى ما هو عليه الآن وأعد الخطوة.</translation>
    </message>
    <message>
        <source>This change no longer fits the annotation ({reason}); nothing was changed.</source>
        <translation>لم يعد هذا التعديل يناسب التوسيم ({reason})؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>This has {length} characters and may have {most}; shorten it. Nothing was changed.</source>
        <translation>في هذا {length} حرفًا والحد الأقصى {most}؛ اختصره. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This is no regular expression; look at character {place} of it.</source>
        <translation>هذا ليس تعبيراً نمطياً صحيحاً؛ انظر في الحرف رقم {place} منه.</translation>
    </message>
    <message>
        <source>This link is not there any more; nothing was changed.</source>
        <translation>لم يعد هذا الرابط موجودًا، ولم يتغير شيء.</translation>
    </message>
    <message>
        <source>This regular expression is too long or repeats too much; make it simpler.</source>
        <translation>هذا التعبير النمطي أطول مما يلزم أو كثير التكرار؛ بسّطه.</translation>
    </message>
    <message>
        <source>This regular expression takes too long; make it simpler.</source>
        <translation>هذا التعبير النمطي يستغرق وقتاً أطول مما ينبغي؛ بسّطه.</translation>
    </message>
    <message>
        <source>This was corrected again meanwhile, so it cannot be taken back; nothing was changed.</source>
        <translation>صُحِّح هذا مرة أخرى في هذه الأثناء، فلا يمكن التراجع عنه؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>What is stored for the article “{article}” cannot be read: {reason}.</source>
        <translation>تعذّرت قراءة المخزَّن للمقال «{article}»: {reason}.</translation>
    </message>
    <message>
        <source>What is stored of the round “{round}” cannot be read: {reason}.</source>
        <translation>لا يمكن قراءة ما خُزّن عن الجولة «{round}»: {reason}.</translation>
    </message>
    <message>
        <source>annotator “{annotator}” stands there twice.</source>
        <translation>الموسِّم «{annotator}» مذكور مرتين.</translation>
    </message>
    <message>
        <source>at most {most} may stand here</source>
        <translation>لا يُقبل هنا أكثر من {most}</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>العمود {number}</translation>
    </message>
    <message>
        <source>it declares a document type or entities, which can do harm; take the DOCTYPE out.</source>
        <translation>يصرّح الملف بنوع مستند أو كيانات قد تُلحق ضرراً؛ احذف سطر DOCTYPE منه.</translation>
    </message>
    <message>
        <source>it is in use and the new schema does not have it; say where it goes</source>
        <translation>هو مستعمل والمخطط الجديد لا يعرفه؛ قل إلى أين ينتقل</translation>
    </message>
    <message>
        <source>it is not JSON ({said})</source>
        <translation>ليس بصيغة JSON ({said})</translation>
    </message>
    <message>
        <source>link {link} needs span {span}, which is not there.</source>
        <translation>الرابط {link} يحتاج إلى المقطع {span}، وهو غير موجود.</translation>
    </message>
    <message>
        <source>more than {most} elements stand in each other</source>
        <translation>أكثر من {most} عنصر بعضها داخل بعض</translation>
    </message>
    <message>
        <source>no label has the id {label}</source>
        <translation>لا وسم معرّفه {label}</translation>
    </message>
    <message>
        <source>no link type has the id {type}</source>
        <translation>لا نوع روابط معرّفه {type}</translation>
    </message>
    <message>
        <source>the article has annotations by {annotators}, which cannot all be taken as those of “{annotator}”.</source>
        <translation>في المقال توسيمات لـ {annotators}، ولا يمكن اعتبارها كلها لـ «{annotator}».</translation>
    </message>
    <message>
        <source>the article is longer than {megabytes} MB; cut the file into articles.</source>
        <translation>المقالة أطول من {megabytes} ميغابايت؛ قسّم الملف إلى مقالات.</translation>
    </message>
    <message>
        <source>the article with the SHA-256 {sha256} is not in the project; load or import its text first.</source>
        <translation>المقال ذو البصمة SHA-256 ‏{sha256} ليس في المشروع؛ حمّل نصه أو استورده أولًا.</translation>
    </message>
    <message>
        <source>the attribute {attribute} has no choice {choice}</source>
        <translation>ليس للسمة {attribute} خيار معرّفه {choice}</translation>
    </message>
    <message>
        <source>the attribute {attribute} needs choices</source>
        <translation>الخاصية {attribute} تحتاج إلى خيارات</translation>
    </message>
    <message>
        <source>the attribute {attribute} of type {type} takes no choices</source>
        <translation>الخاصية {attribute} من النوع {type} لا تأخذ خيارات</translation>
    </message>
    <message>
        <source>the field {field} is missing</source>
        <translation>الحقل {field} ناقص</translation>
    </message>
    <message>
        <source>the field {field} is not known here</source>
        <translation>الحقل {field} غير معروف هنا</translation>
    </message>
    <message>
        <source>the id “{id}” stands there twice.</source>
        <translation>المعرِّف «{id}» مذكور مرتين.</translation>
    </message>
    <message>
        <source>the label {label} has no attribute {attribute}</source>
        <translation>ليس للوسم {label} خاصية معرّفها {attribute}</translation>
    </message>
    <message>
        <source>the line is longer than {megabytes} MB.</source>
        <translation>السطر أطول من {megabytes} ميغابايت.</translation>
    </message>
    <message>
        <source>the line is not UTF-8 (byte {at}); convert the file first.</source>
        <translation>السطر ليس بترميز UTF-8 (البايت {at})؛ حوّل الملف أولًا.</translation>
    </message>
    <message>
        <source>the moves go in a circle: {circle}</source>
        <translation>الانتقالات تدور في حلقة: {circle}</translation>
    </message>
    <message>
        <source>the offset {at} ({unit}) stands inside the character “{character}”.</source>
        <translation>الموضع {at} ({unit}) يقع داخل المحرف «{character}».</translation>
    </message>
    <message>
        <source>the row does not fit: {detail}.</source>
        <translation>الصف لا يوافق الصيغة: {detail}.</translation>
    </message>
    <message>
        <source>the same article stands in line {first} already.</source>
        <translation>المقال نفسه موجود في السطر {first}.</translation>
    </message>
    <message>
        <source>the text has changed since it was exported: its SHA-256 is {found}, not {expected}.</source>
        <translation>تغيّر النص منذ تصديره: بصمته SHA-256 هي {found} لا {expected}.</translation>
    </message>
    <message>
        <source>the text has characters that no stored article has ({characters}); load it as a text file instead.</source>
        <translation>في النص محارف لا توجد في مقال مخزَّن ({characters})؛ حمِّله ملفًّا نصيًّا بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>the zone from {start} to {end} overlaps another or is not a stretch of the text.</source>
        <translation>النطاق من {start} إلى {end} يتراكب مع غيره أو ليس مدى في النص.</translation>
    </message>
    <message>
        <source>there is a formula in it; put the value itself there.</source>
        <translation>فيه صيغة حسابية؛ ضع القيمة نفسها مكانها.</translation>
    </message>
    <message>
        <source>there is no &lt;{said}&gt;</source>
        <translation>لا عنصر &lt;{said}&gt;</translation>
    </message>
    <message>
        <source>this is not XML of the format ({detail}).</source>
        <translation>ليس هذا ملف XML بالصيغة المطلوبة ({detail}).</translation>
    </message>
    <message>
        <source>this is not a DocBin of spaCy that can be read ({detail}).</source>
        <translation>ليس هذا ملف DocBin من spaCy يمكن قراءته ({detail}).</translation>
    </message>
    <message>
        <source>this is not a Parquet file that can be read ({detail}).</source>
        <translation>ليس هذا ملف Parquet يمكن قراءته ({detail}).</translation>
    </message>
    <message>
        <source>this is not a line of the format ({detail}).</source>
        <translation>ليس هذا سطرًا من هذه الصيغة ({detail}).</translation>
    </message>
    <message>
        <source>this is not an Excel workbook that can be read ({detail}).</source>
        <translation>ليس هذا مصنف Excel يمكن قراءته ({detail}).</translation>
    </message>
    <message>
        <source>{expected} is expected here</source>
        <translation>المتوقع هنا {expected}</translation>
    </message>
    <message>
        <source>{expected} is expected here, not {found}</source>
        <translation>المتوقع هنا {expected} لا {found}</translation>
    </message>
    <message>
        <source>{ids} stands there twice</source>
        <translation>{ids} مذكور مرتين</translation>
    </message>
    <message>
        <source>{id} is about {target}, which is not there.</source>
        <translation>السطر {id} يتحدث عن {target}، وهو غير موجود.</translation>
    </message>
    <message>
        <source>{missing} not found.</source>
        <translation>لم يوجد: {missing}.</translation>
    </message>
    <message>
        <source>{value} is none of the values that may stand here</source>
        <translation>{value} ليس من القيم المقبولة هنا</translation>
    </message>
    <message>
        <source>“{annotator}” cannot name an annotator; take out spaces around it and invisible characters.</source>
        <translation>لا يصلح «{annotator}» اسمًا لموسِّم؛ احذف الفراغات حوله والمحارف الخفية.</translation>
    </message>
    <message>
        <source>“{date}” is no date; write it as 2021-02-24, or as much of that as is known.</source>
        <translation>«{date}» ليس تاريخًا؛ اكتبه على صورة 2021-02-24 أو ما عُرف منه.</translation>
    </message>
    <message>
        <source>“{file}” cannot be used: {reason}</source>
        <translation>تعذّر استعمال «{file}»: {reason}</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as {encoding}: byte {position} does not fit; choose another encoding for this file.</source>
        <translation>تعذّرت قراءة «{name}» بترميز {encoding}: البايت {position} لا يناسبه؛ اختر ترميزًا آخر لهذا الملف.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as {kind}: {reason}.</source>
        <translation>تعذّرت قراءة «{name}» بصيغة {kind}: {reason}.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as “{kind}”, which is no kind of file; choose among {kinds}.</source>
        <translation>لا يمكن أن يُقرأ «{name}» على أنه «{kind}»، فليس بين أنواع الملفات هذا النوع؛ اختر من: {kinds}.</translation>
    </message>
    <message>
        <source>“{name}” could not be loaded.</source>
        <translation>تعذّر تحميل «{name}».</translation>
    </message>
    <message>
        <source>“{name}” has no column or key “{column}”; it has {columns}: say which one holds the text.</source>
        <translation>ليس في «{name}» عمود أو مفتاح اسمه «{column}»، وفيه: {columns}. حدّد أيّها يضم النص.</translation>
    </message>
    <message>
        <source>“{name}” has no element “{element}”; choose another, or none to find it out.</source>
        <translation>ليس في «{name}» عنصر اسمه «{element}»؛ اختر غيره، أو اتركه فارغًا ليُكتشف.</translation>
    </message>
    <message>
        <source>“{name}” has no sheet “{sheet}”; it has {sheets}.</source>
        <translation>ليس في «{name}» ورقة عمل اسمها «{sheet}»، وفيه: {sheets}.</translation>
    </message>
    <message>
        <source>“{name}” has {megabytes} MB, and a file of this kind may have {limit} MB; split it.</source>
        <translation>حجم «{name}» ‏{megabytes} ميغابايت، وأقصى حجم لملف من هذا النوع {limit} ميغابايت؛ قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>“{name}” has {megabytes} MB, and one article may have {limit} MB; split it into one file for each article.</source>
        <translation>حجم «{name}» {megabytes} ميغابايت، وحدّ المقال الواحد {limit} ميغابايت؛ قسِّمه ملفًّا لكل مقال.</translation>
    </message>
    <message>
        <source>“{name}” holds no article; choose another file, or another kind for this one.</source>
        <translation>ليس في «{name}» أي مقال؛ اختر ملفًّا آخر، أو نوعًا آخر لهذا الملف.</translation>
    </message>
    <message>
        <source>“{name}” is a PDF, and Arabic taken out of a PDF is often reversed or torn; copy the article’s text and paste it, or convert the file to Word (.docx) and look at what came out.</source>
        <translation>«{name}» ملف PDF، وكثيراً ما يخرج النص العربي من هذه الملفات معكوساً أو مقطّعاً؛ انسخ نص المقال وألصقه، أو حوّل الملف إلى Word ‏(.docx) وتحقّق من الناتج.</translation>
    </message>
    <message>
        <source>“{name}” is a web page in which no article was found; open it in a browser, copy the article’s text and paste it.</source>
        <translation>«{name}» صفحة ويب لم يُعثر فيها على مقال؛ افتحها في متصفح وانسخ نص المقال وألصقه.</translation>
    </message>
    <message>
        <source>“{name}” is a {kind} file inside, not plain text; save the article as plain text (.txt) and load that.</source>
        <translation>«{name}» في حقيقته ملف {kind} لا نص صرف؛ احفظ المقال نصًّا صرفًا (‎.txt) وحمِّله.</translation>
    </message>
    <message>
        <source>“{name}” is a {suffix} file, which Hashiya does not read; save the article as plain text (.txt), Word (.docx) or a web page (.html) and load that.</source>
        <translation>«{name}» ملف من نوع {suffix} لا تقرؤه حاشية؛ احفظ المقال نصًّا عاديًّا (.txt) أو ملف Word ‏(.docx) أو صفحة ويب (.html) ثم حمّله.</translation>
    </message>
    <message>
        <source>“{name}” is an archive within it, which is not opened; unpack it and load what is in it.</source>
        <translation>«{name}» ملف مضغوط بداخله، ولا يُفتح؛ فُكّ ضغطه ثم حمّل ما فيه.</translation>
    </message>
    <message>
        <source>“{name}” is empty: there is no text in it; choose another file.</source>
        <translation>«{name}» فارغ لا نص فيه؛ اختر ملفًّا آخر.</translation>
    </message>
    <message>
        <source>“{name}” is not a text file; save the article as plain text (.txt) and load that.</source>
        <translation>«{name}» ليس ملفًّا نصيًّا؛ احفظ المقال نصًّا صرفًا (‎.txt) وحمِّله.</translation>
    </message>
    <message>
        <source>“{name}” may hold many articles, and one text is wanted here; choose a file with one text.</source>
        <translation>قد يضم «{name}» مقالات كثيرة، والمطلوب هنا نص واحد؛ اختر ملفًّا فيه نص واحد.</translation>
    </message>
    <message>
        <source>“{name}” was given up after {count} places that could not be loaded; choose another kind for it.</source>
        <translation>تُركت قراءة «{name}» بعد {count} من المواضع التي تعذّر تحميلها؛ اختر له نوعًا آخر.</translation>
    </message>
    <message>
        <source>“{name}” was not read: {reason}.</source>
        <translation>لم يُقرأ «{name}»: {reason}.</translation>
    </message>
    <message>
        <source>“{name}”, line {line}: {reason}.</source>
        <translation>«{name}»، السطر {line}: {reason}.</translation>
    </message>
    <message>
        <source>“{name}”: {count} more places could not be loaded; the first {listed} are listed.</source>
        <translation>«{name}»: تعذّر تحميل مواضع أخرى عددها {count}، وأول {listed} منها مذكورة في القائمة.</translation>
    </message>
    <message>
        <source>“{path}” cannot be reached ({reason}); check the disk and your rights to the folder.</source>
        <translation>تعذّر الوصول إلى «{path}» ({reason})؛ راجع القرص وصلاحياتك على المجلد.</translation>
    </message>
    <message>
        <source>“{path}” cannot be written, because it or its folder is read-only; copy it to a folder of your own and open the copy.</source>
        <translation>تعذّرت الكتابة في «{path}» لأنه أو مجلده للقراءة فقط؛ انسخه إلى مجلد لك وافتح النسخة.</translation>
    </message>
    <message>
        <source>“{path}” could not be read ({reason}).</source>
        <translation>تعذّرت قراءة «{path}» ({reason}).</translation>
    </message>
    <message>
        <source>“{path}” could not be written ({reason}); what was there before is untouched.</source>
        <translation>تعذّرت كتابة «{path}» ({reason})؛ وما كان هناك من قبل لم يُمسّ.</translation>
    </message>
    <message>
        <source>“{path}” holds no file that ends in {suffixes}.</source>
        <translation>ليس في «{path}» ملف ينتهي اسمه بـ {suffixes}.</translation>
    </message>
    <message>
        <source>“{path}” holds something that Hashiya did not make ({kind} “{name}”), so it is not trusted; it was not touched.</source>
        <translation>في «{path}» شيء لم تصنعه حاشية ({kind} «{name}»)، فلا يوثق به؛ ولم يُمسّ.</translation>
    </message>
    <message>
        <source>“{path}” is a folder, not a project; choose a file whose name ends in .hashiya.</source>
        <translation>«{path}» مجلد لا مشروع؛ اختر ملفًّا ينتهي اسمه بـ ‎.hashiya.</translation>
    </message>
    <message>
        <source>“{path}” is a project or belongs to one; export to another file.</source>
        <translation>«{path}» مشروع أو جزء من مشروع؛ صدِّر إلى ملف آخر.</translation>
    </message>
    <message>
        <source>“{path}” is being written by another program; wait until that has finished, then try again. Nothing was changed.</source>
        <translation>برنامج آخر يكتب في «{path}»؛ انتظر حتى يفرغ ثم أعد المحاولة. لم يتغير شيء.</translation>
    </message>
    <message>
        <source>“{path}” is damaged ({reason}); keep the file, and open the newest copy in the folder “{backups}”.</source>
        <translation>«{path}» تالف ({reason})؛ احتفظ بالملف، وافتح أحدث نسخة في المجلد «{backups}».</translation>
    </message>
    <message>
        <source>“{path}” is in no form that can be read here; there are: {formats}.</source>
        <translation>«{path}» ليس بصيغة يمكن قراءتها هنا؛ والصيغ هي: {formats}.</translation>
    </message>
    <message>
        <source>“{path}” is not a Hashiya project ({reason}); it was not touched.</source>
        <translation>«{path}» ليس من مشاريع حاشية ({reason})؛ ولم يُمسّ.</translation>
    </message>
    <message>
        <source>“{path}” is not an ordinary file; name a file to write to.</source>
        <translation>«{path}» ليس ملفًّا عاديًّا؛ سمِّ ملفًّا يُكتب فيه.</translation>
    </message>
    <message>
        <source>“{path}” is there already and was left as it is; choose another name for the new project.</source>
        <translation>«{path}» موجود من قبل وتُرك كما هو؛ اختر اسمًا آخر للمشروع الجديد.</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer Hashiya (file version {found}, this program reads up to {known}); install the newer program. The file was not touched.</source>
        <translation>«{path}» من إصدار أحدث من حاشية (نسخة الملف {found}، وهذا البرنامج يقرأ حتى {known})؛ ثبِّت البرنامج الأحدث. لم يُمسّ الملف.</translation>
    </message>
    <message>
        <source>“{path}” was moved, deleted or replaced while it was open, so the last step was not kept; put it back, or open the project anew where it is now.</source>
        <translation>نُقل «{path}» أو حُذف أو حلّ محله ملف آخر وهو مفتوح، فلم تُحفظ الخطوة الأخيرة؛ أعِده إلى مكانه، أو افتح المشروع من جديد من حيث هو الآن.</translation>
    </message>
    <message>
        <source>“{quote}” has no position and does not stand exactly once in the text.</source>
        <translation>«{quote}» بلا موضع محدد، ولا يرد في النص مرة واحدة لا غير.</translation>
    </message>
    <message>
        <source>“{said}” is no id of brat</source>
        <translation>«{said}» ليس معرّفًا من معرّفات brat</translation>
    </message>
    <message>
        <source>“{said}” is no number</source>
        <translation>«{said}» ليس رقمًا</translation>
    </message>
    <message>
        <source>“{said}” is no value of a feature</source>
        <translation>«{said}» ليس قيمة لخاصية</translation>
    </message>
    <message>
        <source>“{said}” stands for no character</source>
        <translation>«{said}» لا يدل على حرف</translation>
    </message>
    <message>
        <source>“{source}” and “{target}” are linked in this way already.</source>
        <translation>«{source}» و«{target}» مرتبطان على هذا النحو من قبل.</translation>
    </message>
    <message>
        <source>“{tag}” is no tag such as B-ACTOR, I-ACTOR or O.</source>
        <translation>«{tag}» ليست علامة مثل B-ACTOR أو I-ACTOR أو O.</translation>
    </message>
    <message>
        <source>“{text}” already has this label.</source>
        <translation>«{text}» له هذا الوسم من قبل.</translation>
    </message>
    <message>
        <source>“{title}” cannot be put back, because the same text was loaded again meanwhile; remove that one first. Nothing was changed.</source>
        <translation>لا يمكن إرجاع «{title}» لأن النص نفسه حُمِّل مرة أخرى في هذه الأثناء؛ أزل ذاك أولًا. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>“{value}” is no value of the attribute “{attribute}”, which is of type {type}.</source>
        <translation>«{value}» ليست قيمة للخاصية «{attribute}» التي نوعها {type}.</translation>
    </message>
    <message>
        <source>“{word}” cannot stand from {start} to {end}; the text there reads “{found}”.</source>
        <translation>لا يمكن أن تقع «{word}» من {start} إلى {end}؛ فالنص هناك «{found}».</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Annotations left out because the format holds one annotator: {n} ({labels}).</source>
        <translation>توسيمات تُركت لأن الصيغة لا تتسع إلا لموسِّم واحد: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Annotations whose status, or reason for skipping, was left out: {n}.</source>
        <translation>توسيمات تُركت حالتها أو سبب تخطّيها: {n}.</translation>
    </message>
    <message>
        <source>Annotations whose working time and revision were left out: {n}.</source>
        <translation>توسيمات تُرك زمن العمل عليها ورقم مراجعتها: {n}.</translation>
    </message>
    <message>
        <source>Articles and annotations left out because nothing is labelled: {n}.</source>
        <translation>مقالات وتوسيمات تُركت لأنه لا وسم فيها: {n}.</translation>
    </message>
    <message>
        <source>Articles of whose metadata something was left out: {n}.</source>
        <translation>مقالات تُرك شيء من بياناتها: {n}.</translation>
    </message>
    <message>
        <source>Articles whose line ends or forbidden characters were mended: {n}.</source>
        <translation>مقالات صُحّحت فيها نهايات الأسطر أو محارف غير مسموح بها: {n}.</translation>
    </message>
    <message>
        <source>Articles whose spaces were set anew, because the file has only words: {n}.</source>
        <translation>مقالات وُضعت فراغاتها من جديد لأن الملف لا يحوي إلا الكلمات: {n}.</translation>
    </message>
    <message>
        <source>Articles whose zones were left out: {n}.</source>
        <translation>مقالات تُركت نطاقاتها: {n}.</translation>
    </message>
    <message>
        <source>Flags that somebody is unsure left out: {n}.</source>
        <translation>إشارات عدم تيقّن تُركت: {n}.</translation>
    </message>
    <message>
        <source>Links left out: {n} ({labels}).</source>
        <translation>روابط تُركت: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Links not taken because they were not wanted or lost a span: {n} ({labels}).</source>
        <translation>روابط لم تؤخذ لأنها غير مطلوبة أو فقدت أحد مقطعيها: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Links whose attributes were left out: {n} ({labels}).</source>
        <translation>روابط تُركت خصائصها: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Notes left out: {n}.</source>
        <translation>ملاحظات تُركت: {n}.</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>لم يُترك شيء.</translation>
    </message>
    <message>
        <source>Spans in several parts, taken as one span a part: {n} ({labels}).</source>
        <translation>مقاطع من عدة أجزاء أُخذ كل جزء منها مقطعًا: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans left out because a span that was kept has the same extent: {n} ({labels}).</source>
        <translation>مقاطع تُركت لأن لمقطع أُبقي عليه المدى نفسه: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans left out because a span that was kept has their word: {n} ({labels}).</source>
        <translation>مقاطع تُركت لأن كلمتها في مقطع أُبقي عليه: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans left out because a span that was kept holds them: {n} ({labels}).</source>
        <translation>مقاطع تُركت لأنها داخل مقطع أُبقي عليه: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans left out because the format cannot say them: {n} ({labels}).</source>
        <translation>مقاطع تُركت لأن الصيغة لا تستطيع التعبير عنها: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans left out because they cover only spaces or invisible characters: {n} ({labels}).</source>
        <translation>مقاطع تُركت لأنها لا تضم إلا فراغات أو محارف خفية: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans left out because they go from one sentence into another: {n} ({labels}).</source>
        <translation>مقاطع تُركت لأنها تمتد من جملة إلى أخرى: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans left out because they overlap a span that was kept: {n} ({labels}).</source>
        <translation>مقاطع تُركت لأنها تتقاطع مع مقطع أُبقي عليه: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans of labels that were not wanted: {n} ({labels}).</source>
        <translation>مقاطع بوسوم غير مطلوبة: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans whose attributes were left out: {n} ({labels}).</source>
        <translation>مقاطع تُركت خصائصها: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans whose note was left out: {n} ({labels}).</source>
        <translation>مقاطع تُركت ملاحظاتها: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans widened to the whole word: {n} ({labels}).</source>
        <translation>مقاطع وُسِّعت لتشمل الكلمة كلها: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans without a length, not taken: {n} ({labels}).</source>
        <translation>مقاطع بلا طول لم تؤخذ: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Spans written without spaces or invisible characters at their ends: {n} ({labels}).</source>
        <translation>مقاطع كُتبت دون الفراغات أو المحارف الخفية في طرفيها: {n} ({labels}).</translation>
    </message>
    <message>
        <source>Things of the other tool that have no place here, not taken: {n} ({labels}).</source>
        <translation>أشياء من الأداة الأخرى لا مكان لها هنا لم تؤخذ: {n} ({labels}).</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>Device or resource busy</source>
        <translation>الجهاز أو المورد مشغول</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>الملف موجود</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>اسم الملف أطول مما يجوز</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>خطأ في القراءة أو الكتابة</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>قيمة غير صالحة</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>لم يبق مكان على القرص</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>لا يوجد ملف أو مجلد بهذا الاسم</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ليس مجلدًا</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>العملية غير مسموح بها</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>لا إذن بذلك</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>روابط رمزية متتابعة أكثر مما يجوز</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>ملفات مفتوحة أكثر مما يجوز</translation>
    </message>
    <message>
        <source>a byte does not fit</source>
        <translation>فيه بايت لا يوافق الترميز</translation>
    </message>
    <message>
        <source>a colour is written as #rrggbb</source>
        <translation>يُكتب اللون على صورة #rrggbb</translation>
    </message>
    <message>
        <source>a feature is an f with a name</source>
        <translation>الخاصية عنصر f له اسم</translation>
    </message>
    <message>
        <source>a key is a character that can be seen</source>
        <translation>المفتاح حرف يُرى</translation>
    </message>
    <message>
        <source>a key is one character, or empty for none</source>
        <translation>المفتاح حرف واحد، أو يُترك فارغاً إن لم يكن للوسم مفتاح</translation>
    </message>
    <message>
        <source>a line is an id, a tab and what it says</source>
        <translation>السطر معرّف ثم علامة جدولة ثم ما يقوله</translation>
    </message>
    <message>
        <source>a line is longer than an article may be</source>
        <translation>فيه سطر أطول من الحد المسموح للمقال</translation>
    </message>
    <message>
        <source>a link ties a span that is not there</source>
        <translation>رابط يربط مقطعًا غير موجود</translation>
    </message>
    <message>
        <source>a link type needs a pair of labels</source>
        <translation>نوع الروابط يحتاج إلى وسمين</translation>
    </message>
    <message>
        <source>a name in it leads out of it</source>
        <translation>فيه اسم يقود إلى خارجه</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>الاسم ناقص</translation>
    </message>
    <message>
        <source>a name stands in it twice</source>
        <translation>فيه اسم مكرر</translation>
    </message>
    <message>
        <source>a name stands in one line</source>
        <translation>يُكتب الاسم في سطر واحد</translation>
    </message>
    <message>
        <source>a relation ties two things, as in Arg1:T1 Arg2:T2</source>
        <translation>العلاقة تربط شيئين، مثل Arg1:T1 Arg2:T2</translation>
    </message>
    <message>
        <source>a schema needs a label</source>
        <translation>مخطط الوسوم يحتاج إلى وسم</translation>
    </message>
    <message>
        <source>a schema needs a label that is not disabled</source>
        <translation>يحتاج المخطط إلى وسم واحد على الأقل غير معطّل</translation>
    </message>
    <message>
        <source>a span is a label and offsets, as in ACTOR 3 7</source>
        <translation>المقطع وسم ثم موضعاه، مثل ACTOR 3 7</translation>
    </message>
    <message>
        <source>a task needs data</source>
        <translation>لا بد للمهمة من data</translation>
    </message>
    <message>
        <source>a word and a tag are needed</source>
        <translation>لا بد من كلمة وعلامتها</translation>
    </message>
    <message>
        <source>a zone has a role and one stretch</source>
        <translation>للنطاق دور ومدى واحد</translation>
    </message>
    <message>
        <source>a zone lies outside the text or upon another</source>
        <translation>نطاق خارج النص أو فوق نطاق آخر</translation>
    </message>
    <message>
        <source>an annotation needs a target</source>
        <translation>لا بد للتوسيم من هدف</translation>
    </message>
    <message>
        <source>an event has a trigger and roles, as in Attack:T1 Target:T2</source>
        <translation>للحدث كلمة تدل عليه ثم أدوار، مثل Attack:T1 Target:T2</translation>
    </message>
    <message>
        <source>an id is made of letters, digits, and . _ -</source>
        <translation>يتكوّن المعرّف من حروف وأرقام و . و _ و -</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>محتواه مختلّ</translation>
    </message>
    <message>
        <source>disk I/O error</source>
        <translation>خطأ في القراءة من القرص أو الكتابة عليه</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>ليس قاعدة بيانات</translation>
    </message>
    <message>
        <source>gold goes back in one of them</source>
        <translation>يرجع المرجع في أحدها إلى حال سابقة</translation>
    </message>
    <message>
        <source>it declares entities, which may do harm</source>
        <translation>يعرّف كيانات قد تكون مؤذية</translation>
    </message>
    <message>
        <source>it gives other spans, links, status or note</source>
        <translation>يعطي مقاطع أو روابط أو حالة أو ملاحظة أخرى</translation>
    </message>
    <message>
        <source>it has fewer cells than the table has columns</source>
        <translation>فيه خلايا أقل من أعمدة الجدول</translation>
    </message>
    <message>
        <source>it has more cells than the table has columns</source>
        <translation>فيه خلايا أكثر من أعمدة الجدول</translation>
    </message>
    <message>
        <source>it holds bytes that are no text</source>
        <translation>فيه بايتات ليست نصًّا</translation>
    </message>
    <message>
        <source>it holds half a surrogate pair</source>
        <translation>فيه نصف زوج بديل</translation>
    </message>
    <message>
        <source>it holds something that JSON cannot carry</source>
        <translation>فيه ما لا يتسع له JSON</translation>
    </message>
    <message>
        <source>it is a database of another program</source>
        <translation>هو قاعدة بيانات لبرنامج آخر</translation>
    </message>
    <message>
        <source>it is another kind of file</source>
        <translation>هو ملف من نوع آخر</translation>
    </message>
    <message>
        <source>it is another kind of file inside</source>
        <translation>محتواه من نوع آخر</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>الملف مبتور</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>هو فارغ</translation>
    </message>
    <message>
        <source>it is far larger unpacked than packed</source>
        <translation>حجمه بعد فكّ ضغطه أكبر بكثير مما ينبغي</translation>
    </message>
    <message>
        <source>it is longer than Markdown may be</source>
        <translation>أطول من الحد المسموح لملفات Markdown</translation>
    </message>
    <message>
        <source>it is longer than an article may be</source>
        <translation>أطول من الحد المسموح للمقال</translation>
    </message>
    <message>
        <source>it is neither a text nor an object with keys</source>
        <translation>ليس نصًّا ولا كائنًا له مفاتيح</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>مستويات التداخل فيه أكثر مما يُقبل</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>ليس JSON صحيحاً</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>ليس ملفًّا</translation>
    </message>
    <message>
        <source>it is not well-formed</source>
        <translation>بنيته غير سليمة</translation>
    </message>
    <message>
        <source>it is not whole</source>
        <translation>الملف ناقص أو تالف</translation>
    </message>
    <message>
        <source>it is too large once unpacked</source>
        <translation>حجمه بعد فك الضغط أكبر ممّا يُسمح به</translation>
    </message>
    <message>
        <source>it is too large to be a schema</source>
        <translation>هو أكبر من أن يكون مخططًا</translation>
    </message>
    <message>
        <source>it must say what it is about</source>
        <translation>لا بد أن يقول عمّ يتحدث</translation>
    </message>
    <message>
        <source>it needs a password</source>
        <translation>يحتاج إلى كلمة مرور</translation>
    </message>
    <message>
        <source>it refuses the same suggestion twice</source>
        <translation>يرفض الاقتراح نفسه مرتين</translation>
    </message>
    <message>
        <source>its metadata is not JSON</source>
        <translation>بياناته الوصفية ليست JSON</translation>
    </message>
    <message>
        <source>its quotation marks do not close</source>
        <translation>فيه علامات اقتباس لم تُغلق</translation>
    </message>
    <message>
        <source>its revision is not a count</source>
        <translation>رقم مراجعته ليس عددًا</translation>
    </message>
    <message>
        <source>its revisions do not count up to the stored one</source>
        <translation>مراجعاته لا تصل إلى المخزَّنة</translation>
    </message>
    <message>
        <source>its seconds are not a length of time</source>
        <translation>ثوانيه ليست مدة زمنية</translation>
    </message>
    <message>
        <source>its status is not one of ours</source>
        <translation>حالته ليست من حالاتنا</translation>
    </message>
    <message>
        <source>its text holds a carriage return or a NUL</source>
        <translation>في نصه محرف إرجاع أو محرف صفري</translation>
    </message>
    <message>
        <source>its version is not one of ours</source>
        <translation>نسخته ليست من نسخنا</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>ليس ملفًّا عاديًّا</translation>
    </message>
    <message>
        <source>nothing is known of the step that led to it</source>
        <translation>لا يُعرف شيء عن الخطوة التي أدّت إليه</translation>
    </message>
    <message>
        <source>one of them is missing</source>
        <translation>أحدها مفقود</translation>
    </message>
    <message>
        <source>parts of a span overlap</source>
        <translation>أجزاء المقطع متداخلة</translation>
    </message>
    <message>
        <source>there are too many files in it</source>
        <translation>فيه ملفات أكثر مما يُقبل</translation>
    </message>
    <message>
        <source>there is no text in it</source>
        <translation>ليس فيه نص</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>ليس فيه شيء</translation>
    </message>
    <message>
        <source>they speak of a state of gold that is not there</source>
        <translation>تتحدث عن حال للمرجع غير موجودة</translation>
    </message>
    <message>
        <source>too many bytes do not fit the encoding</source>
        <translation>فيه بايتات كثيرة لا توافق الترميز</translation>
    </message>
    <message>
        <source>two columns are expected</source>
        <translation>المنتظر عمودان</translation>
    </message>
    <message>
        <source>two links share an id</source>
        <translation>رابطان لهما المعرِّف نفسه</translation>
    </message>
    <message>
        <source>two spans share an id</source>
        <translation>مقطعان لهما المعرِّف نفسه</translation>
    </message>
    <message>
        <source>unable to open database file</source>
        <translation>لا يمكن فتحه</translation>
    </message>
    <message>
        <source>what it brought is in use by now</source>
        <translation>ما أضافه صار مستعملاً</translation>
    </message>
    <message>
        <source>what it changed was edited since</source>
        <translation>عُدِّل بعده شيء مما غيّره</translation>
    </message>
</context>
</TS>
