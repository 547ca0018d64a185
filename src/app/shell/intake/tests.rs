//! The dialog walked through on files as municipalities make them, without a display or a second process.

#[path = "../../../../tests/support/municipal_sheet.rs"]
mod municipal_sheet;

use chrono::{DateTime, NaiveDate, Utc};
use iced::Size;

use super::*;
use crate::app::widget::testing;
use crate::domain::edit::Write;
use crate::domain::{Author, Person, zone};
use crate::format::table::{Request, read};
use crate::store::KeyCost;
use crate::text::{Language, Text};
use municipal_sheet::{NAMES, SHIFT_ROWS, municipal_people, municipal_roster};

const SIZE: Size = Size::new(1064.0, 800.0);

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

/// Different bytes at each call.
fn entropy(bytes: &mut [u8]) {
    use std::sync::atomic::{AtomicU64, Ordering};
    static COUNT: AtomicU64 = AtomicU64::new(1);
    let count = COUNT.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    for (byte, fresh) in bytes.iter_mut().zip(count.iter().cycle()) {
        *byte = *fresh;
    }
}

fn role(name: &str) -> Role {
    Role {
        id: Id::of_name("role", name),
        name: name.into(),
        name_en: String::new(),
        description: String::new(),
        source: String::new(),
        unverified: false,
    }
}

fn roster() -> Id<Roster> {
    Id::of_name("roster", "krisjour")
}

/// A desk with one open dialog.
struct Room {
    library: Library,
    text: Text,
    me: Author,
    env: Environment,
    remembered: Map<String, Value>,
    intake: Intake,
    closed: bool,
}

impl Room {
    fn new(what: What) -> Self {
        let mut library = Library::default();
        for name in ["Samordnare", "Krisstödjare"] {
            library.put(role(name).into(), now(), false);
        }
        let record = Roster::new(roster(), "Krisjour");
        library.put(record.into(), now(), false);
        let nowhere = PathBuf::from("/nowhere");
        Self {
            library,
            text: Text::new(Language::Swedish),
            me: Author {
                name: "Karin Ek".into(),
                role: String::new(),
            },
            env: Environment {
                clock: now,
                entropy,
                file: nowhere.clone(),
                preferences: nowhere.clone(),
                temporary: nowhere.clone(),
                cost: KeyCost::NONE,
                program: nowhere,
                locale: "sv-SE".into(),
            },
            remembered: Map::new(),
            intake: Intake::new(what),
            closed: false,
        }
    }

    fn ctx(&self) -> Context<'_> {
        Context {
            library: &self.library,
            text: &self.text,
            now: now(),
            me: &self.me,
            entropy,
            width: SIZE.width,
            glass: crate::app::glass::Glass::blind(),
        }
    }

    fn send(&mut self, message: Message) {
        let ctx = Context {
            library: &self.library,
            text: &self.text,
            now: now(),
            me: &self.me,
            entropy,
            width: SIZE.width,
            glass: crate::app::glass::Glass::blind(),
        };
        match self.intake.update(message, ctx, &self.env, &self.remembered) {
            Action::None | Action::Run(_) => {}
            Action::Close => self.closed = true,
            Action::Import {
                edit,
                fingerprint,
                mapping,
            } => {
                self.remembered.insert(fingerprint, mapping);
                self.carry_out(&edit);
            }
        }
    }

    fn carry_out(&mut self, edit: &Edit) {
        for write in edit
            .carry_out(&self.library, &self.me, now())
            .expect("carried out")
        {
            match write {
                Write::Put(record) => self.library.put(record, now(), false),
                Write::Delete(which) => self.library.remove(which),
            }
        }
    }

    /// A file is chosen and its reading answered with its tables.
    fn choose(&mut self, name: &str, bytes: &[u8], hidden: bool) {
        let request = Request {
            hidden_sheets: hidden,
            ..Request::visible(name)
        };
        let book = read(bytes, &request).map_err(Trouble::Table);
        if hidden {
            self.send(Message::ReadHidden);
        } else {
            self.send(Message::Picked(Some(PathBuf::from("/nowhere").join(name))));
        }
        let run = self.intake.run;
        self.send(Message::Loaded(run, Parcel::new(book)));
    }

    fn press(&mut self, label: &str) {
        let mut ui = testing::sized(SIZE, self.intake.view(self.ctx()));
        testing::click(&mut ui, label);
        let messages: Vec<Message> = ui.into_messages().collect();
        assert!(!messages.is_empty(), "{label} does nothing");
        messages.into_iter().for_each(|message| self.send(message));
    }

    fn shows(&self, words: &str) -> bool {
        let mut ui = testing::sized(SIZE, self.intake.view(self.ctx()));
        testing::shows(&mut ui, words)
    }

    fn speaks(&self, label: &str) -> bool {
        let mut ui = testing::sized(SIZE, self.intake.view(self.ctx()));
        testing::labels(&mut ui).iter().any(|spoken| spoken == label)
    }

    fn shifts(&self) -> usize {
        self.library
            .all::<RosterMonth>()
            .map(|month| month.shifts.len())
            .sum()
    }

    fn on_call(&self, at: &str) -> Vec<&str> {
        let at = zone::instant(at.parse().unwrap());
        let duties = self.library.duties().on_call(at).into_iter();
        duties
            .filter_map(|duty| Some(self.library.person_name(duty.person?)))
            .collect()
    }

    /// Drawing takes long without optimisation: only when somebody wants to look.
    fn picture(&self, name: &str) {
        if std::env::var_os("KRISPARM_PICTURES").is_some() {
            testing::snapshot(name, SIZE, || self.intake.view(self.ctx()));
        }
    }
}

#[test]
fn a_roster_is_taken_in_but_for_its_broken_rows_and_the_second_time_changes_nothing() {
    let mut room = Room::new(What::Shifts(roster()));
    room.picture("intake-file");
    room.choose("jour.xlsx", &municipal_roster(), false);
    assert!(room.shows("Vad kolumnerna betyder"));
    assert!(room.shows("Kolumn C: Datum"));
    assert!(room.shows("Kolumn B, utan rubrik"));
    room.picture("intake-columns");

    room.press("Läs raderna");
    assert!(room.shows("276 rader lästa"));
    assert!(room.shows("2 rader kommer inte med"));
    assert!(room.shows("40 namn finns inte bland kontakterna"));
    assert!(room.shows("Passen börjar mellan mån 30 nov 2026 och sön 21 feb 2027."));
    assert!(room.shows("”31 nov”"));
    assert_eq!(room.shifts(), 0, "nothing is written before the import");
    room.picture("intake-check");

    room.press(&format!("Importera {} pass", SHIFT_ROWS - 2));
    assert_eq!(room.shifts(), SHIFT_ROWS - 2);
    assert_eq!(room.library.count::<Person>(), NAMES.len());
    assert!(room.shows("Passen är inlästa"));
    assert!(room.shows("Det här kom inte med"));
    let mut monday = room.on_call("2026-11-30T12:00:00");
    monday.sort_unstable();
    assert_eq!(monday, ["Anna Berg", "Hanna Åkesson"]);
    room.picture("intake-receipt");
    room.press("Stäng");
    assert!(room.closed);

    room.intake = Intake::new(What::Shifts(roster()));
    room.choose("jour.xlsx", &municipal_roster(), false);
    assert!(room.shows("Samma val som förra gången"));
    room.press("Läs raderna");
    assert!(room.shows("Inget nytt att importera"));
    assert!(room.shows("Nya pass: 0. Ändras: 0. Finns redan: 276."));
    room.send(Message::Import);
    assert_eq!(room.shifts(), SHIFT_ROWS - 2);
    assert_eq!(room.library.count::<Person>(), NAMES.len());
    room.picture("intake-nothing");
}

#[test]
fn forty_people_are_taken_in_and_the_known_one_is_completed_not_doubled() {
    let mut room = Room::new(What::People);
    let known = Person {
        employer: "Kulturnämnden".into(),
        ..Person::new(Id::of_name("person", "anna"), "Anna Berg")
    };
    room.library.put(known.into(), now(), false);
    room.choose("folk.xlsx", &municipal_people(), false);
    room.press("Läs raderna");
    assert!(room.shows("Nya personer: 39. Får nya uppgifter: 1. Stämmer redan: 0."));
    assert!(room.shows("läggs inte upp en gång till"));
    room.picture("intake-people");
    room.press("Importera 40 personer");
    assert_eq!(room.library.count::<Person>(), 40);
    let anna = room.library.get(Id::<Person>::of_name("person", "anna")).unwrap();
    assert_eq!(anna.employer, "Norra innerstadens stadsdelsförvaltning");
    assert_eq!(
        anna.first_phone().map(|phone| phone.number.as_str()),
        Some("0701740605")
    );

    room.intake = Intake::new(What::People);
    room.choose("folk.xlsx", &municipal_people(), false);
    room.press("Läs raderna");
    assert!(room.shows("Nya personer: 0. Får nya uppgifter: 0. Stämmer redan: 40."));
    assert!(room.shows("Inget nytt att importera"));
}

#[test]
fn a_hidden_sheet_is_named_and_read_only_when_asked_for() {
    let mut room = Room::new(What::Shifts(roster()));
    room.choose("jour.xlsx", &municipal_roster(), false);
    room.press("Byt blad");
    assert!(room.shows("Löneunderlag"));
    assert!(room.speaks("Läs bladet Jour vinter"));
    assert!(!room.speaks("Läs bladet Löneunderlag"));
    room.picture("intake-sheets");
    room.choose("jour.xlsx", &municipal_roster(), true);
    assert!(room.shows("Dolt blad"));
    assert!(room.speaks("Läs bladet Löneunderlag"));
    room.press("Läs bladet Jour vinter");
    assert!(room.shows("Kolumn C: Datum"));
}

const SMALL: &str = "Datum;Namn;Funktion\n2026-12-24;Anna Berg;Trollkarl\n2026-12-25;;Samordnare\n";

#[test]
fn what_is_missing_is_asked_for_before_anything_is_read() {
    let mut room = Room::new(What::Shifts(roster()));
    room.choose("jour.csv", SMALL.as_bytes(), false);
    assert!(room.shows("Ingen kolumn säger när passen börjar och slutar"));
    room.send(Message::Continued);
    assert_eq!(room.intake.stage, Stage::Columns);
    room.send(Message::HoursTyped("17–".into()));
    assert!(room.shows("Skriv två klockslag"));
    room.picture("intake-hours");
    room.send(Message::HoursTyped("17–08".into()));
    room.send(Message::PeriodTyped("igår".into()));
    assert!(room.shows("Skriv ett datum"));
    room.send(Message::Continued);
    assert_eq!(room.intake.stage, Stage::Columns);
    room.send(Message::PeriodTyped("2026-12-01".into()));
    room.press("Läs raderna");
    assert_eq!(room.intake.stage, Stage::Check);
}

#[test]
fn unknown_names_roles_and_forms_are_decided_by_the_user_never_guessed() {
    let mut room = Room::new(What::Shifts(roster()));
    room.choose("jour.csv", SMALL.as_bytes(), false);
    room.send(Message::HoursTyped("17–08".into()));
    room.press("Läs raderna");
    assert!(room.shows("2 rader kommer inte med"));
    assert!(room.speaks("2 rader säger varken jour eller beredskap. De gäller"));
    // Beredskap, with nobody in Anna Berg's place, and the wizard is the coordinator.
    room.send(Message::FormChosen(2));
    assert!(room.shows("Ett namn finns inte bland kontakterna"));
    room.picture("intake-choices");
    let samordnare = room
        .library
        .sorted::<Role>()
        .iter()
        .position(|role| role.name == "Samordnare")
        .unwrap();
    room.send(Message::RoleMeant(0, samordnare + 1));
    room.send(Message::AddPeople(false));
    room.press("Importera 2 pass");
    assert_eq!(room.library.count::<Role>(), 2);
    assert_eq!(room.library.count::<Person>(), 0);
    let month = RosterMonth::id_of(roster(), NaiveDate::from_ymd_opt(2026, 12, 1).unwrap());
    let shifts: Vec<_> = room
        .library
        .get(month)
        .unwrap()
        .shifts
        .iter()
        .map(|(_, shift)| shift)
        .collect();
    assert_eq!(shifts.len(), 2);
    assert!(shifts.iter().all(|shift| {
        shift.role == role("Samordnare").id && shift.form == DutyForm::Standby && shift.person.is_none()
    }));
}

#[test]
fn an_unknown_role_is_made_when_it_means_no_other() {
    let mut room = Room::new(What::Shifts(roster()));
    room.choose("jour.csv", SMALL.as_bytes(), false);
    room.send(Message::HoursTyped("17–08".into()));
    room.press("Läs raderna");
    room.send(Message::FormChosen(1));
    assert!(room.shows("Nya roller: Trollkarl."));
    room.press("Importera 2 pass");
    assert_eq!(room.library.count::<Role>(), 3);
    assert_eq!(room.on_call("2026-12-24T20:00:00"), ["Anna Berg"]);
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_that_nothing_was_changed() {
    let mut room = Room::new(What::People);
    room.choose("gammal.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0, 0], false);
    assert!(room.shows("Inget har ändrats"));
    room.picture("intake-trouble");
    room.send(Message::PathTyped("\"/nowhere/folk.csv\"".into()));
    room.press("Läs filen");
    assert!(room.shows("Läser folk.csv"));
    let answer = load(&room.intake.file, false, &room.env.program);
    assert_eq!(answer, Err(Trouble::Unreachable("/nowhere/folk.csv".into())));
    room.send(Message::Loaded(room.intake.run, Parcel::new(answer)));
    assert!(room.shows("Filen kunde inte öppnas"));
    assert!(room.shows("/nowhere/folk.csv"));
}

#[test]
fn the_answer_to_a_reading_that_was_given_up_is_passed_over() {
    let mut room = Room::new(What::People);
    room.send(Message::Picked(Some("/nowhere/a.csv".into())));
    let first = room.intake.run;
    room.press("Tillbaka");
    let late = read(&municipal_people(), &Request::visible("a.xlsx")).map_err(Trouble::Table);
    room.send(Message::Loaded(first, Parcel::new(late.clone())));
    assert_eq!(room.intake.stage, Stage::File);
    room.send(Message::Picked(Some("/nowhere/b.csv".into())));
    room.send(Message::Loaded(first, Parcel::new(late)));
    assert_eq!(room.intake.stage, Stage::Reading);
}

#[test]
fn what_only_one_column_can_hold_moves_to_the_column_that_is_given_it() {
    let mut room = Room::new(What::Shifts(roster()));
    room.choose("jour.xlsx", &municipal_roster(), false);
    let columns = room.intake.columns.as_ref().unwrap();
    let table = &room.intake.book.as_ref().unwrap().tables[0];
    let date = crate::format::mapping::Target::Date;
    let option = columns
        .offered(table, 0)
        .iter()
        .position(|target| *target == date)
        .unwrap();
    room.send(Message::TargetChosen(0, option));
    let mapping = &room.intake.columns.as_ref().unwrap().mapping;
    assert_eq!(mapping.column(&date), Some(0));
    assert_eq!(mapping.columns[2], crate::format::mapping::Target::Ignore);
}

#[test]
fn the_receipt_says_saved_only_when_the_binder_has_it() {
    let mut room = Room::new(What::Shifts(roster()));
    room.choose("jour.xlsx", &municipal_roster(), false);
    room.press("Läs raderna");
    let ctx = Context {
        library: &room.library,
        text: &room.text,
        now: now(),
        me: &room.me,
        entropy,
        width: SIZE.width,
        glass: crate::app::glass::Glass::blind(),
    };
    let action = room
        .intake
        .update(Message::Import, ctx, &room.env, &room.remembered);
    let Action::Import { edit, .. } = action else {
        panic!("it asks for the import");
    };
    assert!(room.shows("Sparar det som lästes in"));
    room.carry_out(&edit);
    assert!(room.shows("Passen är inlästa"));
}

#[test]
fn every_step_fits_a_small_window_with_large_text() {
    let size = Size::new(640.0, 400.0);
    let mut room = Room::new(What::Shifts(roster()));
    let small = |room: &Room, name: &str| {
        let ctx = Context {
            width: 424.0,
            ..room.ctx()
        };
        if std::env::var_os("KRISPARM_PICTURES").is_some() {
            testing::snapshot(name, size, || room.intake.view(ctx));
        }
        let mut ui = testing::sized(size, room.intake.view(ctx));
        testing::labels(&mut ui)
    };
    assert!(small(&room, "intake-small-file").contains(&"Läs filen".to_owned()));
    room.choose("jour.xlsx", &municipal_roster(), false);
    assert!(small(&room, "intake-small-columns").contains(&"Läs raderna".to_owned()));
    room.press("Läs raderna");
    assert!(small(&room, "intake-small-check").contains(&"Importera 276 pass".to_owned()));
    room.press("Importera 276 pass");
    assert!(small(&room, "intake-small-receipt").contains(&"Stäng".to_owned()));
}

#[test]
fn what_is_lost_is_listed_before_what_was_only_changed() {
    let mut room = Room::new(What::People);
    let rows = "Namn;Mobil\nBerg, Anna;070-1740605\n12345;070-1740606\nBo Ek;inget\n";
    room.choose("folk.csv", rows.as_bytes(), false);
    room.press("Läs raderna");
    let check = room.intake.check.as_ref().unwrap();
    let rows: Vec<u32> = check.intake.problems.iter().map(|problem| problem.row).collect();
    assert_eq!(rows, [3, 4, 2]);
    assert_eq!(
        (check.figures.read, check.figures.to_check, check.figures.left_out),
        (2, 2, 1)
    );
}
