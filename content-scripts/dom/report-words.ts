/**
 * The words of interfaces and addresses that a page's report may keep where it shows structure: in roles, test ids, class
 * names, attribute names and fixed parts of addresses. A closed list, so that no word of a page itself is ever kept: all
 * others are replaced. An adapter's selectors and addresses are made of words on it (`censored-report.spec.ts` holds that).
 */
export const REPORT_WORDS: ReadonlySet<string> = new Set(
  `
  about absolute accept accessibility account accounts accountscenter act action actions active activity actor ad
  adapter address ads adsedit adsmanager advertising after ago ajax al album albums alert aliases align all
  alternate android animation anonymize answer api app application apps aria artdeco article articles artist aside
  attach attachment attachments attr attribute aud audience audio audios author auto ava avatar away backdrop
  background badbrowser badge badges banner bar bare base baseline birthdays black blank block blog blue board
  body bold bookmark bookmarks books boot border bottom bounding box br brand break breakpoint browse btn bubble
  bubbles bugs bugtracker bullet business businesses button by byline calendar call calls cancel canonical caption
  card careers caret carousel catalog cell center centered cft channel chat check checkbox checkpoint chevron
  children chip chips chrome circle cities clamp class classic clear click client clip clipboard clips close
  closed club co col collapse collapsed color column columns com combobox comet comment commentary commenter
  comments commerce communities community communitystandards compact company complementary complete component
  componentkey components compose composer condensed connect connection connections contact contacts container
  content contenteditable contentinfo context control controls conversation conversations convo cookie cookies
  copy count counter counts cover create creation creators creatorstudio crisisresponse css cta current custom
  dashboard data date dating dd deck decorated default degree delivered describedby description detail details
  detour dev developer developers dialog dir direct directory disabled discover dismiss display displayphoto
  distance div divider dl dms doc docs dom domain donate donut down download drawer dropdown dropdownactionsheet
  dt dyi dynamic edit editable editapp edited editor ee eid element ellipsis em email embed ember emoji empty
  enabled encode entity entry error event events exchange expand expandable expanded explore ext extension extra
  face facebook facts fade fallback false family fan fans faq fave favorites feed feedback feeds field figure file
  fill filled filter filters find findfriends first fixed flag flagshipnav flat flex flow fluid flx focus focused
  follow followers following font foot footer form format formedia frame fref friend friendrequests friends from
  fs fsd ft full fundraiser fundraisers games gaming get gif gifts gim given global globe go graffiti graphql grid
  gridcell group groups grow guide handle has hashtag head header heading headline height help hidden highlighted
  hint history home horizontal host hover hoverable hovercard hr href html http https hub icon icons id identity
  iframe ignore ii im image images img impression in inbox index indicator info information initial inline inner
  input ins insights instagram instantgames interest intermediate intern interop inverse invitation invitations
  invite invited invites is item itemkey items jobs join jpeg jpg justify key keys label landing language large
  last latest layer layers layout lazy lead learning left leftmenu leftmenuitem legacy legal less lexical li
  licence license light like liker likes line lines link linked linkedin links lipi list listbox listed listitem
  lists lite live lnk load loaded loader loading loadmore local location locations locked lockup login logo logout
  ltr lvl mail main manager map maps market marketplace mask match matches max mbasic me media medium member
  members memories mention mentions menu menuitem menuitemradio mess message messages messaging messenger meta
  metaai middle min mini miniapps minimal minimized miniprofileurn mirror mn mobile modal mode module more motion
  mount movies moz msg music muted mutual my mynetwork myprofile name names nav navigation navigator nearby
  negative nested nesting network new news newsfeed next nfc node nofollow none noopener noreferrer normal not
  notes nothing notices notif notification notifications notify now nowrap null number numbers oauth object occludable
  of off offers offline offset ol on oneself online onthisday open option optional options order org origin
  original other out outer outlet outline overflow overlay owner padding page pages pagination paging pair panel
  part participant partner party paste path payments peer pending people permalink person ph photo photos php pi
  pic picker picture pill pinned pixel place placed placeholder placement places plain play playlist plugins plus
  png podcasts point pokes policies policy polite poll polls pop popover popup posinset position positive post
  posts pr practice premium presence presentation press pressed prev preview previous primary privacy
  privacycenter product products professional profile profileurn progress progressbar promo promoted prompt prose
  public publics publish published ql questions quicksilver quill quote radio rail ranking react reacted reaction
  reactions reactor rebuilt received recipient recover redirect reel reels ref refsrc reg region register
  registration rel relative relevance render rendering replaceable replied replies reply report reports request
  requests reserved reshare restore restricted restrictions result results reusable review reviews rich richtext
  right role root row rows rtl ru rules safety sales salesgroups saved scaffold schedule screen script scripts
  scroll sdui search secondary section security seen sel selected selector selectors self sell send sender sent
  separator server services setsize settings shadow shadowdom share sharebox shared sharer sheet shell shop
  shopping shops show showmoretext shrink side sidebar signed signup simple single site sitemap size sk skeleton
  slice slide slider slot slug small snap social sort space spacing span spinner splash sponsored sports spotlight
  square src stack stacked stars start stat state static stats status step stickers sticky stop stories story
  stream strip strong style sub submit subscribe subscribers subscriptions subtext subtitle suggested suggestion
  suggestions summary supplementary support surfaces surroundings survey svg swipeable switch switcher tab
  tabindex table tablist tag tags talent tap target template terms tertiary test testid text textarea textbox
  texteditor theme third thread thumbnail ticket tile tiles time timeline timestamp tiptap title tn toast toasts
  toggle token tool toolbar tools tooltip top topbar topcard topic topics touch tr tracking transfer transfers
  transition translated translations tray trending trigger trk true truncate tt tv tweet type typeahead typing ui
  ul undefined unit universal unread upanel update upload upsell uri url urls urn user username usernames
  userrichcell uslugi value vanityname variant verified verify vertical video videos view viewer virtual
  virtualized visible visited visualcompletion visually vk vkit vkme vkpay vkui vkvideo wall wallet watch
  watchparty wbr weather web webp when white wi widget widgets width with without words work workspace world wrap
  wrapped wrapper write www xti your za zero zoom
  `
    .trim()
    .split(/\s+/u),
);
