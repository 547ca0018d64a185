mod form;

use chrono::{DateTime, Duration, Utc};
use iced::Size;
use iced::keyboard::key::Named;

use super::*;
use crate::app::widget::testing::{self, entropy};
use crate::content;
use crate::domain::edit::Write;
use crate::domain::vocabulary::{Term, TermLanguage, TermStatus};
use crate::domain::{Author, Library, Refusal, zone};
use crate::text::{Language, Text};

/// A desk with the shipped vocabulary and somebody who clicks and types.
struct Desk {
    library: Library,
    text: Text,
    me: Author,
    now: DateTime<Utc>,
    width: f32,
    screen: Vocabulary,
    refused: Vec<Refusal>,
    asked: Vec<String>,
    opened: Vec<Place>,
    ground: crate::app::glass::Ground,
    marking: crate::app::glass::Marking,
}

impl Desk {
    fn new() -> Self {
        let mut desk = Self::empty();
        for concept in content::concepts() {
            desk.library.put(concept.into(), desk.now, false);
        }
        desk.on_screen(|screen, ctx| screen.refreshed(ctx));
        desk
    }

    fn empty() -> Self {
        Self {
            library: Library::default(),
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Saga Granfjäll".into(),
                role: "Krisledare".into(),
            },
            now: zone::instant("2026-11-21T22:50:00".parse().expect("a local time")),
            width: 1_060.0,
            screen: Vocabulary::new(),
            refused: Vec::new(),
            asked: Vec::new(),
            opened: Vec::new(),
            ground: Default::default(),
            marking: Default::default(),
        }
    }

    fn context(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
            glass: self.ground.glass(self.marking),
        }
    }

    fn on_screen<T>(&mut self, act: impl FnOnce(&mut Vocabulary, Context<'_>) -> T) -> T {
        let ctx = Context {
            library: &self.library,
            text: &self.text,
            now: self.now,
            me: &self.me,
            entropy,
            width: self.width,
            glass: self.ground.glass(self.marking),
        };
        act(&mut self.screen, ctx)
    }

    fn say(&mut self, message: Message) {
        let action = self.on_screen(|screen, ctx| screen.update(message, ctx));
        self.carry(action);
    }

    /// What the application does with an action.
    fn carry(&mut self, action: Action<Message>) {
        match action {
            Action::Write { edit, then } => match edit.carry_out(&self.library, &self.me, self.now) {
                Ok(writes) => {
                    for write in writes {
                        match write {
                            Write::Put(record) => self.library.put(record, self.now, false),
                            Write::Delete(which) => self.library.remove(which),
                        }
                    }
                    self.on_screen(|screen, ctx| screen.refreshed(ctx));
                    if let Some(message) = then {
                        self.say(message);
                    }
                }
                Err(refusal) => self.refused.push(refusal),
            },
            Action::Many(actions) => actions.into_iter().for_each(|action| self.carry(action)),
            Action::Ask(request) => self.asked.push(format!("{request:?}")),
            Action::Open(place) => self.opened.push(place),
            Action::None | Action::Run(_) | Action::Copy(_) => {}
        }
    }

    fn act(&mut self, act: impl FnOnce(&mut iced_test::Simulator<'_, Message>)) {
        let messages: Vec<_> = {
            let mut ui = testing::sized(Size::new(self.width, 4_000.0), self.screen.view(self.context()));
            act(&mut ui);
            ui.into_messages().collect()
        };
        messages.into_iter().for_each(|message| self.say(message));
    }

    fn click(&mut self, label: &str) {
        self.act(|ui| testing::click(ui, label));
    }

    fn write(&mut self, label: &str, words: &str) {
        self.act(|ui| {
            testing::click(ui, label);
            let _ = ui.typewrite(words);
        });
    }

    /// Chooses in a drop-down.
    fn choose(&mut self, label: &str, option: &str) {
        self.act(|ui| {
            testing::click(ui, label);
            testing::click(ui, option);
        });
    }

    fn enter(&mut self, label: &str) {
        self.act(|ui| {
            testing::click(ui, label);
            testing::key(ui, Named::Enter);
        });
    }

    fn shows(&self, words: &str) -> bool {
        let mut ui = testing::sized(Size::new(self.width, 4_000.0), self.screen.view(self.context()));
        testing::shows(&mut ui, words)
    }

    fn labels(&self) -> Vec<String> {
        let mut ui = testing::sized(Size::new(self.width, 4_000.0), self.screen.view(self.context()));
        testing::labels(&mut ui)
    }

    /// The titles of the list, from the top.
    fn listed(&self) -> Vec<&str> {
        let rows = self.screen.found.rows.iter();
        rows.map(|row| find::title(self.library.get(row.id).expect("a concept")))
            .collect()
    }

    fn titled(&self, title: &str) -> &Concept {
        let found = self
            .library
            .all::<Concept>()
            .find(|concept| find::title(concept) == title);
        found.unwrap_or_else(|| panic!("no concept {title:?}"))
    }

    fn select(&mut self, title: &str) {
        let id = self.titled(title).id;
        self.say(Message::Selected(id));
    }

    fn pause(&mut self) {
        self.now += Duration::seconds(2);
        let action = self.on_screen(Vocabulary::tick);
        self.carry(action);
    }
}

#[test]
fn a_word_advised_against_leads_to_the_recommended_one() {
    let mut desk = Desk::new();
    desk.write("Sök ett ord", "posom");
    assert!(desk.shows("POSOM → använd krisstöd (till drabbade)"));
    assert!(desk.shows("eller POSOM-grupp (äldre benämning)"));
    desk.enter("Sök ett ord");
    assert!(desk.shows("Du sökte POSOM. Använd krisstöd (till drabbade)."));
    assert!(desk.shows("Praktiskt, socialt och psykologiskt stöd"));
}

#[test]
fn a_word_that_is_fine_elsewhere_says_what_else_it_may_mean() {
    let mut desk = Desk::new();
    desk.write("Sök ett ord", "krisstöd");
    assert!(desk.shows("krisstöd → använd krisstöd (arbetsgivarens)"));
    assert!(desk.shows("krisstöd kan också betyda:"));
    desk.click("krisstöd (till drabbade)");
    assert_eq!(
        desk.screen.selected,
        Some(desk.titled("krisstöd (till drabbade)").id)
    );
    assert!(desk.shows("Samma ord, 3 betydelser"));
}

#[test]
fn a_word_is_found_without_diacritics_and_with_a_slip_of_the_finger() {
    let mut desk = Desk::new();
    desk.write("Sök ett ord", "krisstodjare");
    assert_eq!(desk.listed()[0], "krisstödjare");
    desk.say(Message::Searched("kristsödjare".into()));
    assert!(desk.listed().contains(&"krisstödjare"));
    assert!(desk.shows("liknar: krisstödjare"));
}

#[test]
fn a_partners_words_stand_beside_ours() {
    let mut desk = Desk::new();
    desk.choose("Aktörens ord", "Räddningstjänsten");
    assert!(desk.shows("Räddningstjänsten: POSOM-ansvarig"));
    let all = desk.library.count::<Concept>();
    let listed = desk.listed();
    assert!(!listed.is_empty() && listed.len() < all);
    assert!(
        listed
            .iter()
            .all(|title| { desk.titled(title).word_of(Partner::Rescue).is_some() })
    );
}

#[test]
fn the_list_is_narrowed_by_area_and_by_what_is_unverified() {
    let mut desk = Desk::new();
    desk.choose("Område", "nödvatten och el");
    assert!(
        desk.listed()
            .iter()
            .all(|title| desk.titled(title).area == "nödvatten och el")
    );
    desk.say(Message::Cleared);
    desk.click("Bara overifierade");
    assert!(!desk.listed().is_empty());
    assert!(desk.listed().iter().all(|title| desk.titled(title).unverified));
}

#[test]
fn the_list_goes_from_a_to_o() {
    let desk = Desk::new();
    let listed = desk.listed();
    let at = |title: &str| listed.iter().position(|other| *other == title);
    assert_eq!(listed.len(), desk.library.count::<Concept>());
    assert!(at("PKL") < at("tillbud"), "{listed:?}");
}

#[test]
fn an_edited_term_is_stored_when_its_writer_pauses() {
    let mut desk = Desk::new();
    desk.select("krisstödjare");
    desk.click("Ändra begreppet");
    desk.click("Lägg till ett ord");
    let number = desk.screen.form.as_ref().map(|_| desk.labels()).map(|labels| {
        labels
            .iter()
            .filter(|label| label.starts_with("Ord ") && label.len() <= 6)
            .count()
    });
    let last = format!("Ord {}", number.expect("a form"));
    desk.write(&last, "stödare");
    assert!(
        !desk
            .titled("krisstödjare")
            .terms
            .iter()
            .any(|(_, term)| term.text == "stödare")
    );
    desk.pause();
    let term = desk
        .titled("krisstödjare")
        .terms
        .iter()
        .find(|(_, term)| term.text == "stödare");
    assert_eq!(term.map(|(_, term)| term.status), Some(TermStatus::Permitted));
    assert!(desk.shows("sparat 22:50"));
}

#[test]
fn recommending_another_word_makes_the_former_one_that_is_fine() {
    let mut desk = Desk::new();
    desk.select("krisstödjare");
    desk.click("Ändra begreppet");
    desk.choose("Råd för ord 2", "Rekommenderas");
    desk.pause();
    let concept = desk.titled("stödperson");
    let recommended: Vec<_> = concept.words(TermLanguage::Sv, TermStatus::Recommended).collect();
    assert_eq!(recommended, ["stödperson"]);
    let permitted: Vec<_> = concept.words(TermLanguage::Sv, TermStatus::Permitted).collect();
    assert!(permitted.contains(&"krisstödjare"));
}

#[test]
fn a_concept_without_a_recommended_word_is_held_back_and_says_why() {
    let mut desk = Desk::new();
    let id = desk.titled("krisstödjare").id;
    desk.select("krisstödjare");
    desk.click("Ändra begreppet");
    desk.click("Ta bort ord 1");
    desk.pause();
    let refusal = crate::phrase::refusal(&desk.text, &Refusal::TermMissing);
    assert!(desk.shows(&refusal.title));
    desk.click("Klar");
    assert!(desk.screen.form.is_some());
    desk.click("Ångra ändringarna");
    desk.click("Klar");
    assert!(desk.screen.form.is_none());
    assert_eq!(
        desk.library
            .get(id)
            .and_then(|kept| kept.recommended(TermLanguage::Sv)),
        Some("krisstödjare")
    );
    assert!(desk.refused.is_empty());
}

#[test]
fn a_word_searched_in_vain_becomes_a_new_concept() {
    let mut desk = Desk::new();
    desk.write("Sök ett ord", "trygghetsbuss");
    assert!(desk.shows("Inget begrepp passar"));
    desk.click("Nytt begrepp");
    desk.write("Definition på svenska", "buss där drabbade kan värma sig");
    desk.click("Klar");
    assert_eq!(
        desk.titled("trygghetsbuss").definition_sv,
        "buss där drabbade kan värma sig"
    );
    assert!(desk.shows("Buss där drabbade kan värma sig."));
}

#[test]
fn leaving_in_the_middle_of_a_word_keeps_it() {
    let mut desk = Desk::new();
    desk.select("krisstödjare");
    desk.click("Ändra begreppet");
    desk.write("Källa", "X");
    let action = desk.on_screen(Vocabulary::flush);
    desk.carry(action);
    assert!(desk.titled("krisstödjare").source.contains('X'));
}

#[test]
fn what_somebody_else_changes_is_taken_over_while_nothing_is_written_here() {
    let mut desk = Desk::new();
    desk.select("krisstödjare");
    desk.click("Ändra begreppet");
    let mut concept = desk.titled("krisstödjare").clone();
    concept.definition_sv = "någon som stödjer".into();
    desk.library
        .put(concept.into(), desk.now + Duration::seconds(1), false);
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    desk.write("Källa", "X");
    desk.pause();
    assert_eq!(desk.titled("krisstödjare").definition_sv, "någon som stödjer");
}

#[test]
fn a_deleted_concept_leaves_the_list_and_the_detail() {
    let mut desk = Desk::new();
    desk.select("krisstödjare");
    desk.click("Radera");
    assert!(desk.asked[0].starts_with("Delete"), "{:?}", desk.asked);
    let which = RecordRef::of(desk.titled("krisstödjare").id);
    desk.library.remove(which);
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    assert!(!desk.listed().contains(&"krisstödjare"));
    assert_eq!(desk.screen.selected, None);
}

#[test]
fn a_narrow_window_shows_the_list_or_one_concept_with_the_way_back() {
    let mut desk = Desk::new();
    desk.width = 480.0;
    desk.select("krisstödjare");
    assert!(!desk.labels().contains(&"Begrepp".to_owned()));
    desk.click("Tillbaka");
    assert!(desk.labels().contains(&"Begrepp".to_owned()));
}

#[test]
fn an_empty_vocabulary_explains_itself_and_leads_to_the_shipped_words() {
    let desk = Desk::empty();
    assert!(desk.shows("Här ska verksamhetens ord finnas"));
    assert!(desk.labels().contains(&"Öppna inställningar".to_owned()));
}

#[test]
fn among_ten_thousand_concepts_only_what_changed_is_indexed_anew() {
    let mut desk = Desk::empty();
    for number in 0..10_000 {
        let mut concept = Concept::new(Id::of_name("concept", &number.to_string()));
        let term = Term::new(
            TermLanguage::Sv,
            format!("begrepp {number:05}"),
            TermStatus::Recommended,
        );
        concept.terms.push(Id::of_name("term", &number.to_string()), term);
        desk.library.put(concept.into(), desk.now, false);
    }
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    let before = Rc::clone(&desk.screen.found.index);
    desk.say(Message::Searched("begrepp 07".into()));
    assert_eq!(desk.screen.found.rows.len(), 1_000);
    assert_eq!(desk.listed()[0], "begrepp 07000");
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    assert!(Rc::ptr_eq(&before, &desk.screen.found.index));
}

/// Pictures to look at: `cargo test --lib vocabulary::tests::pictures -- --ignored` with KRISPARM_PICTURES set.
#[test]
#[ignore = "writes pictures for a person to look at"]
fn pictures() {
    let picture = |desk: &Desk, name: &str| {
        for (size, width, height) in [("wide", 1_060.0, 760.0), ("large", 430.0, 370.0)] {
            let ctx = Context {
                width,
                ..desk.context()
            };
            testing::snapshot(&format!("words-{name}-{size}"), Size::new(width, height), || {
                desk.screen.view(ctx)
            });
        }
    };
    let mut desk = Desk::new();
    picture(&desk, "list");
    desk.write("Sök ett ord", "posom");
    picture(&desk, "advised");
    desk.enter("Sök ett ord");
    picture(&desk, "detail");
    desk.click("Ändra begreppet");
    picture(&desk, "edit");
    desk.click("Klar");
    desk.say(Message::Closed);
    desk.say(Message::Searched("krisstöd".into()));
    desk.choose("Aktörens ord", "Regionen");
    picture(&desk, "partner");
}

/// The shipped vocabulary, and a binder with a routine whose text is given.
fn written(text: &str) -> (Desk, RecordRef) {
    let mut desk = Desk::new();
    let binder = crate::domain::Binder {
        id: Id::of_name("binder", "one"),
        name: "Norra".into(),
        unit: None,
        kind: crate::domain::binder::BinderKind::Live,
        created_at: desk.now,
        wordings: Default::default(),
    };
    desk.library.put(binder.into(), desk.now, false);
    let mut plan = crate::domain::Plan::new(
        Id::of_name("plan", "one"),
        crate::domain::plan::Standing::Local,
        "Stora olyckor",
    );
    plan.minimum_level = text.into();
    let which = RecordRef::of(plan.id);
    desk.library.put(plan.into(), desk.now, false);
    desk.say(Message::WordingPressed);
    (desk, which)
}

/// The check of the desk's texts as the application makes it.
fn check(desk: &mut Desk) {
    let lens = crate::lens::Lens::new(desk.library.all::<Concept>());
    desk.ground.checked = Some(crate::lens::check(&desk.library, &lens).into());
}

#[test]
fn a_word_advised_against_in_a_plan_is_listed_and_leads_to_the_plan() {
    let (mut desk, which) = written("Ring POSOM.");
    assert!(desk.shows("Texterna granskas …"), "not fine before it is checked");
    check(&mut desk);
    assert!(desk.shows("Stora olyckor") && desk.shows("Avrådda ord (1)"));
    let labels = desk.labels();
    let line = labels
        .iter()
        .find(|label| label.contains("krisstöd") && label.contains("POSOM"));
    desk.click(&line.expect("the word").clone());
    assert_eq!(desk.opened, [Place::Record(which)]);
}

#[test]
fn a_word_left_to_stand_is_listed_no_more_until_it_is_questioned() {
    let (mut desk, _) = written("Ring POSOM.");
    check(&mut desk);
    desk.click("Låt ”POSOM” stå i Stora olyckor");
    assert!(!desk.shows("Stora olyckor") && desk.shows("Får stå (1)"));
    assert!(desk.shows("Inget att rätta"));
    desk.click("Granska ”posom” igen");
    assert!(desk.shows("Stora olyckor"));
}

#[test]
fn the_check_shows_one_sort_and_says_when_there_is_nothing_of_it() {
    let (mut desk, _) = written("Ring POSOM.");
    check(&mut desk);
    desk.click("Förkortningar (0)");
    assert!(!desk.shows("Stora olyckor") && desk.shows("Inget av det slaget. Välj Alla för att se resten."));
}

#[test]
fn the_words_of_a_definition_lead_to_their_concepts_and_none_is_marked_as_advised_against() {
    let mut desk = Desk::empty();
    let mut concept = |word: &str, against: &[&str], definition: &str| {
        let mut concept = Concept::new(Id::of_name("concept", word));
        let all = std::iter::once((word, TermStatus::Recommended));
        let all = all.chain(against.iter().map(|word| (*word, TermStatus::AdvisedAgainst)));
        for (word, status) in all {
            let term = Term::new(TermLanguage::Sv, word, status);
            concept.terms.push(Id::of_name("term", word), term);
        }
        concept.definition_sv = definition.into();
        desk.library.put(concept.into(), desk.now, false);
    };
    concept("krisstöd", &["POSOM"], "");
    concept("stödcentrum", &[], "lokal där POSOM tar emot");
    desk.ground.lens = crate::lens::Lens::new(desk.library.all::<Concept>()).into();
    desk.say(Message::Selected(Id::of_name("concept", "stödcentrum")));
    let marked = |desk: &mut Desk| {
        let mut found = String::new();
        desk.act(|ui| {
            let all = testing::spoken(ui).into_iter().map(|one| one.label);
            found = all.filter(|label| label.starts_with("POSOM")).collect();
        });
        found
    };
    assert_eq!(marked(&mut desk), "");
    desk.marking = crate::app::glass::Marking::Known;
    desk.click("POSOM: samma sak som krisstöd");
    assert_eq!(desk.screen.selected, Some(Id::of_name("concept", "krisstöd")));
}

#[test]
fn escape_leaves_the_check_for_where_one_came_from() {
    let (mut desk, _) = written("Ring POSOM.");
    check(&mut desk);
    desk.act(|ui| testing::key(ui, Named::Escape));
    assert!(
        desk.screen.wording.is_none() && desk.opened.is_empty(),
        "back to the list"
    );
    desk.on_screen(|screen, ctx| screen.open_wording(Some(Place::Now), ctx));
    desk.act(|ui| testing::key(ui, Named::Escape));
    assert!(desk.screen.wording.is_none());
    assert_eq!(desk.opened, [Place::Now]);
}

#[test]
fn a_check_without_a_vocabulary_leads_to_it() {
    let mut desk = Desk::empty();
    desk.say(Message::WordingPressed);
    assert!(desk.shows("Ordlistan är tom") && !desk.shows("Inget att rätta"));
}

#[test]
fn the_three_meanings_of_one_word_stand_beside_one_another() {
    let mut desk = Desk::new();
    desk.select("krisstöd (till drabbade)");
    assert!(desk.shows("Samma ord, 3 betydelser"));
    assert!(desk.shows("Psykologiskt och socialt stöd som hälso- och sjukvården ger"));
    assert!(desk.shows("Stöd som en arbetsgivare ger sina egna anställda"));
    desk.select("särskild händelse (polisen)");
    assert!(desk.shows("Samma ord, 2 betydelser"));
}

#[test]
fn a_replaced_word_says_what_took_its_place_and_since_when() {
    let mut desk = Desk::new();
    desk.select("region");
    assert!(desk.shows("landsting → region, sedan ons 1 jan 2020"));
    desk.select("Myndigheten för civilt försvar");
    assert!(desk.shows("MSB → Myndigheten för civilt försvar, sedan tor 1 jan 2026"));
}

#[test]
fn one_walks_over_the_map_by_mouse_and_keys_and_back() {
    let mut desk = Desk::new();
    desk.select("hot (otillåten påverkan)");
    desk.click("Karta");
    assert!(desk.shows("hot (otillåten påverkan) på kartan"));
    desk.click("otillåten påverkan");
    assert!(desk.shows("otillåten påverkan på kartan"));
    desk.click("Förra begreppet");
    assert!(desk.shows("hot (otillåten påverkan) på kartan"));
    desk.act(|ui| {
        while testing::focused(ui).as_deref() != Some("Begreppskarta för hot (otillåten påverkan)") {
            testing::tab(ui);
        }
        testing::key(ui, Named::ArrowUp);
        testing::key(ui, Named::Enter);
    });
    assert!(desk.shows("otillåten påverkan på kartan"));
    desk.click("Öppna begreppet");
    assert_eq!(desk.screen.selected, Some(desk.titled("otillåten påverkan").id));
    assert!(desk.shows("Slag av det här"));
}

#[test]
fn every_area_is_drawn_whole_with_no_two_concepts_in_one_place() {
    let desk = Desk::new();
    for one in desk.library.all::<Concept>() {
        let around = map::around(&desk.library, one, &desk.text);
        let whole = map::whole(&desk.library, &one.area, one.id, 4, &desk.text);
        let in_area = desk
            .library
            .all::<Concept>()
            .filter(|other| other.area == one.area);
        assert_eq!(whole.nodes.len(), in_area.count());
        for plan in [around, whole] {
            let cells: std::collections::BTreeSet<_> = plan.nodes.iter().map(|node| node.cell).collect();
            assert_eq!(cells.len(), plan.nodes.len(), "{}", one.word());
        }
    }
}

#[test]
fn a_word_that_waits_is_joined_with_the_concept_it_means() {
    let mut desk = Desk::new();
    desk.click("Att reda ut (0)");
    assert!(desk.shows("Inget ord väntar."));
    desk.click("Tillbaka");
    let mut one = Concept::new(Id::of_name("concept", "candidate"));
    one.stage = crate::domain::vocabulary::ConceptStage::Candidate;
    let term = Term::new(TermLanguage::Sv, "stödgubbe", TermStatus::Recommended);
    one.terms.push(Id::of_name("term", "candidate"), term);
    desk.library.put(one.clone().into(), desk.now, false);
    desk.on_screen(|screen, ctx| screen.refreshed(ctx));
    desk.click("Att reda ut (1)");
    desk.click("Slå ihop stödgubbe med ett annat");
    desk.write("Sök det begrepp som ordet betyder", "krisstödjare");
    desk.click("Slå ihop med krisstödjare");
    let joined = desk.titled("krisstödjare");
    assert!(joined.terms.iter().any(|(_, term)| term.text == "stödgubbe"));
    assert_eq!(
        desk.library.get(one.id).and_then(|one| one.replaced_by),
        Some(joined.id)
    );
    assert!(desk.shows("Inget ord väntar."));
}

#[test]
fn pictures_of_the_map_and_of_what_is_to_be_sorted_out() {
    let mut desk = Desk::new();
    for (name, word, width, whole) in [
        ("words-map", "otillåten påverkan", 1_060.0, false),
        ("words-map-related", "krisstöd (till drabbade)", 1_060.0, false),
        ("words-map-large", "krisstöd (till drabbade)", 480.0, false),
        ("words-map-area", "drabbad", 1_060.0, true),
    ] {
        desk.select(word);
        let id = desk.titled(word).id;
        desk.say(Message::MapPressed(id));
        desk.say(Message::Map(map::Message::WholeChosen(whole)));
        desk.width = width;
        let size = Size::new(width, if width < 700.0 { 400.0 } else { 800.0 });
        testing::snapshot(name, size, || desk.screen.view(desk.context()));
    }
}
