"""The vocabulary of site chrome, by what it names. Words are folded: small letters, accents off.

A control is recognised because *all* its words are of these kinds, not because a phrase stands in a list; so "share
this article on Facebook", "1.2k shares" and "be the first to comment" need no entry of their own.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# What one does with a page, and the parts of one: a control has at least one of these.
HEADS = _set(
    """share shares sharing shared comment comments commenting reply replies repost reposts retweet retweets tweet
    tweets like likes dislike upvote downvote bookmark bookmarks save saved print printer email mail pin pinned 
         subscribe subscribed subscription subscriptions unsubscribe follow following followers
    login logout signin signup    newsletter newsletters advertisement advertisements advert
    ad ads sponsored sponsor promoted menu search homepage sitemap toggle read reading listen watch view views show hide
    load loading expand collapse close skip scroll   copy copied link links permalink cookie cookies
    privacy faq   masthead rss podcast podcasts archive archives gallery slideshow
    previous next    related editors toc download app apps notifications notification
    disclaimer feedback donate  crossword horoscope    updated favorites favourites clap
    claps applaud   
    teilen kommentar kommentare kommentieren drucken merken anmelden abmelden registrieren abonnieren abo abos startseite
    suche suchen anzeige werbung weiterlesen vorlesen impressum datenschutz empfehlen merkliste antworten leserbriefe
    partager commentaire commentaires commenter imprimer abonner abonnez abonnement connexion connecter inscription
    accueil recherche rechercher publicite annonce enregistrer repondre
    compartir comparte comentario comentarios comentar imprimir suscribirse suscribete suscripcion registrarse
    publicidad anuncio guardar responder
    condividi commenti commento commenta stampa abbonati accedi registrati pubblicita cerca salva rispondi
    compartilhar compartilhe partilhar assine publicidade salvar ouvir imprima
    delen reacties reageren advertentie inloggen abonneren afdrukken opslaan dela kommentarer annons logga skriv del
    annonse udostepnij komentarze reklama drukuj zaloguj paylas yorum yorumlar reklam yazdir
    поделиться комментарии комментировать комментариев реклама подписаться подписка войти регистрация печать
    распечатать содержание меню поиск""".replace("\n", " ")
)
# Heads that are ordinary words of news as well: believed only outside the core of a page.
WEAK_HEADS = _set(
    """report support poll vote votes register exclusive breaking live translate original account careers tip tips flag
    reward rewards recommended popular trending registration contact like likes view views show hide load search read
    reading watch listen save saved follow followers scroll copy link links next previous gallery archive archives
    reply responder app apps skip updated privacy related buscar cerca suche guardar salvar antworten annonce
    recherche enregistrer connexion abonnement del skriv sponsor""".replace("\n", " ")
)
ADS = _set("advertisement advertisements advert ad ads sponsored anzeige werbung publicite publicidad pubblicita publicidade advertentie annons annonse reklama reklam реклама")
# What such lines are about or done with; never enough alone.
PARTS = _set(
    """this the a an of on to in for by via with from your our us my it page article articles story stories news post
    posts top back up down here more most latest all full text size font be first no not yet add write leave sign log
    in out now new free content main navigation section sections topics topic tags tag video videos photo photos image
    images audio print-friendly pdf version mobile desktop facebook twitter x linkedin whatsapp telegram reddit
    instagram youtube pinterest threads bluesky mastodon tumblr flipboard wechat weibo line hatena pocket google apple
    spotify messenger sms url button buttons icon options settings edition user users what you may also viewed shared
    open close click tap press go home stories today daily weekly alerts alert updates update and or only s'
    min mins minute minutes sec seconds hour hours day days week weeks ago time k m count total picks pick editor
    member members premium plus subscriber subscribers already have an account password forgot conversation join
    discussion load thread sort newest oldest best see policy terms use service conditions manage preferences accept
    reject decline continue start end end-of-article over under left right dark mode light theme rights reserved
    anyone something friend friends someone else how many people found helpful was were did is are i me mehr lesen
    artikel diesen dieser seite den der die das auf bei zu zum zur inhalt springen nach oben als auch jetzt hier alle
    ein eine drei min. minuten lesezeit uhr per plus plus+ sur cet cette l' la le les lire suite en plus temps de
    lecture minutes votre vos ici tous toutes un une se s s'abonner haut fermer contenu aller au leer mas este esta
    articulo noticia en el los las por correo tu iniciar sesion cerrar inicio nota ver todo todos siguenos siguenos
    leggi di piu su questo articolo tutti tutte l'articolo tempo lettura leia mais esta este noticia entrar por nos
    dit artikel via mer pa med i sesongens czytaj wiecej w dalej читать далее еще статью эту все на в к по""".replace("\n", " ")
)
# Whole lines in scripts without spaces (digits and punctuation taken off).
WHOLE = _set(
    """広告 シェア シェアする ツイート ツイートする ポスト ポストする コメント コメントする コメントを書く コメントを見る 続きを読む 続きを見る
    もっと見る 印刷 印刷する ログイン 会員登録 無料会員登録 目次 関連記事 記事を読む おすすめ記事 おすすめ 人気記事 ランキング アクセスランキング
    トップページ ホーム ページトップへ 前の記事 次の記事 記事一覧 有料会員限定 この記事は有料記事です 保存 記事を保存 いいね お気に入り 閉じる
    文字サイズ 写真 写真一覧 この記事をシェア この記事をシェアする フォローする メルマガ登録 購読する 一覧を見る あわせて読みたい
    分享 分享到 评论 評論 发表评论 發表評論 留言 点赞 點讚 收藏 转发 轉發 广告 廣告 阅读原文 查看原文 阅读更多 閱讀更多 登录 登入 注册 註冊 返回首页
    首页 首頁 相关阅读 相關閱讀 相关新闻 相關新聞 延伸閱讀 延伸阅读 推荐阅读 推薦閱讀 热门文章 熱門文章 目录 目錄 上一篇 下一篇 打印 扫一扫 关注
    訂閱 订阅 更多 展开全文 責任編輯 责任编辑 举报 打赏 点击查看
    공유 공유하기 댓글 댓글쓰기 광고 로그인 회원가입 목차 관련기사 관련뉴스 기사더보기 더보기 인쇄 구독 구독하기 좋아요 스크랩 본문듣기 많이본뉴스
    مشاركة شارك تعليقات تعليق إعلان اعلان طباعة اشترك المزيد שיתוף תגובות פרסומת הדפסה שתפו הרשמה""".replace("\n", " ")
)
CONTENTS = _set("contents toc inhaltsverzeichnis inhalt sommaire indice sommario indholdsfortegnelse inhoud innehall содержание оглавление 目次 目录 目錄 목차 spistresci icindekiler")
CONTENTS_PHRASES = frozenset(
    ("table of contents", "in this article", "on this page", "in this story", "what's in this article", "jump to section",
     "jump to", "article contents", "quick links", "table des matieres", "dans cet article", "en este articulo", "tabla de contenido",
     "tabla de contenidos", "indice dei contenuti", "in questo articolo", "neste artigo", "in diesem artikel", "auf dieser seite",
     "spis tresci", "in dit artikel", "на этой странице", "в этой статье", "この記事の内容", "本文目录", "文章目录", "文章目錄")
)  # fmt: skip
SECTION_NAMES = _set(
    """world politics business sport sports opinion technology tech science health culture entertainment travel national
    international local markets economy finance lifestyle environment climate news home us uk europe asia africa local
    nation crime weather education arts music movies books food money analysis explainer editorial commentary
    politik wirtschaft sport kultur panorama wissen ausland inland netzwelt meinung regional politique economie culture
    monde societe sante politica economia deportes cultura mundo sociedad cronaca esteri sociedade esporte brasil""".replace("\n", " ")
)
AGENCIES = _set(
    """reuters ap afp dpa ansa efe tass interfax xinhua kyodo jiji pti ani ians upi bloomberg yonhap apa sda ntb ritzau tt
    belga lusa pap cna anadolu ria bernama antara sid epd kna afx dj mt newswires pa aap""".replace("\n", " ")
)
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar jänner janner janvier janv enero ene gennaio gen janeiro januari styczen stycznia января ocak",
            "february feb februar fevrier fevr febrero febbraio fevereiro fev februari lutego февраля subat",
            "march mar marz maerz mrz mars marzo marco maart mrt marca марта mart",
            "april apr avril avr abril abr aprile kwietnia апреля nisan",
            "may mai mayo maggio mag maio mei maj maja мая mayis",
            "june jun juni juin junio giugno giu junho czerwca июня haziran",
            "july jul juli juillet juil julio luglio lug julho lipca июля temmuz",
            "august aug aout agosto ago augustus augusti sierpnia августа agustos",
            "september sep sept septembre septiembre settembre set setembro wrzesnia сентября eylul",
            "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika октября ekim",
            "november nov novembre noviembre novembro listopada ноября kasim",
            "december dec dezember dez decembre diciembre dic dicembre dezembro grudnia декабря aralik",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = _set(
    """monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun montag mo
    dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so lundi mardi mercredi jeudi vendredi
    samedi dimanche lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi venerdi
    segunda-feira terca-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag
    zondag понедельник вторник среда четверг пятница суббота воскресенье""".replace("\n", " ")
)
STAMPS = _set(
    """updated update published publish posted post modified edited created first last on at by am pm a.m p.m a.m. p.m. gmt utc
    est edt cst cdt mst mdt pst pdt et ct mt pt bst cet cest ist jst kst hkt sgt aest aedt eet msk ast wib local time date the
    of uhr stand veroffentlicht aktualisiert zuletzt vom am um den erstellt publie modifie mis a jour le date publicado
    actualizado actualizada a las el de del pubblicato aggiornato il alle ore publicado atualizado em as h os och kl
    uppdaterad publicerad gepubliceerd bijgewerkt om опубликовано обновлено в г and year z st nd rd th originally today
    yesterday hours hour ago minutes minute mins min days day heute gestern vor stunden hier il y""".replace("\n", " ")
)
