use proptest::prelude::*;

use super::*;
use crate::domain::Id;
use crate::domain::person::Phone;

fn sorts(text: &str) -> Vec<(Sort, Certainty, &str)> {
    find(text, &Known::default())
        .into_iter()
        .map(|stretch| (stretch.sort, stretch.certainty, &text[stretch.range]))
        .collect()
}

fn one(text: &str) -> (Sort, Certainty, &str) {
    let found = sorts(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0]
}

use Certainty::{Hint, Perhaps, Sure};
use Sort::*;

#[test]
fn an_identity_number_is_found_in_every_writing() {
    for written in [
        "811218-9876",
        "811218+9876",
        "8112189876",
        "811218 9876",
        "811218 - 9876",
        "811218–9876",
        "19811218-9876",
        "198112189876",
        "19811218 9876",
        "1981-12-18-9876",
        "1981-12-18 9876",
        "1981 12 18 9876",
        "81 12 18-9876",
    ] {
        let text = format!("Ärendet gäller {written}, ringde");
        assert_eq!(one(&text), (IdentityNumber, Sure, written));
    }
}

#[test]
fn a_mistyped_identity_number_is_still_said_to_be_perhaps_one() {
    assert_eq!(one("811218-9875"), (IdentityNumber, Perhaps, "811218-9875"));
    assert_eq!(one("198112189875"), (IdentityNumber, Perhaps, "198112189875"));
}

#[test]
fn co_ordination_and_reserve_numbers_are_found() {
    assert_eq!(one("811278-9873").0, CoordinationNumber);
    // Zeros where the date of birth is unknown.
    assert_eq!(one("810060-1234").0, CoordinationNumber);
    assert_eq!(one("nr 811218-T123"), (ReserveNumber, Sure, "811218-T123"));
    assert_eq!(one("nr 19811218-TF12").0, ReserveNumber);
}

#[test]
fn telephones_are_found_unless_the_binder_has_them() {
    assert_eq!(one("ring 070-174 06 05"), (Phone, Sure, "070-174 06 05"));
    assert_eq!(one("ring 0701740605"), (Phone, Sure, "0701740605"));
    assert_eq!(one("ring +46 (0)70-174 06 05 nu").1, Sure);
    assert_eq!(one("ring 0046701740605").1, Sure);
    assert_eq!(one("ring 08-465 004 00"), (Phone, Perhaps, "08-465 004 00"));
    let both = "070-1740605 070-1740606";
    assert_eq!(sorts(both).len(), 2);
    let mut library = Library::default();
    let phone = Phone {
        label: String::new(),
        number: "08-465 004 00".into(),
        verified_on: None,
        failed_on: None,
    };
    let person = Person {
        phones: [(Id::of_name("phone", "one"), phone)].into_iter().collect(),
        email: "vaxel@example.se".into(),
        ..Person::new(Id::of_name("person", "one"), "Sten Ekhammar")
    };
    library.put(person.into(), chrono::DateTime::default(), false);
    let known = Known::of(&library);
    let text = "Sten Ekhammar, +46 8 465 004 00, vaxel@example.se";
    assert_eq!(find(text, &known), []);
}

#[test]
fn homes_cars_accounts_mail_and_births_are_found() {
    let home = "Storgatan 4 B, lgh 1102, 123 45 Storstad";
    assert_eq!(one(&format!("bor på {home}.")), (Address, Sure, home));
    assert_eq!(one("bor på Storgatan 4 B.").1, Perhaps);
    assert_eq!(one("bilen ABC 123"), (Plate, Perhaps, "ABC 123"));
    assert_eq!(one("bilen ABC12D").0, Plate);
    assert_eq!(
        one("till SE45 5000 0000 0583 9825 7466"),
        (Account, Sure, "SE45 5000 0000 0583 9825 7466")
    );
    assert_eq!(one("till 8327-9, 123 456 789-1").0, Account);
    assert_eq!(one("konto: 123456789").1, Sure);
    assert_eq!(
        one("skriv till anna.b@example.se."),
        (Email, Sure, "anna.b@example.se")
    );
    for born in ["811218", "1981-12-18", "18/12 1981", "18 december 1981"] {
        assert_eq!(
            one(&format!("kvinna född {born}, frisk")),
            (BirthDate, Sure, born)
        );
    }
}

#[test]
fn a_name_is_said_softly_and_a_known_one_not_at_all() {
    assert_eq!(one("mannen heter Kurt"), (Name, Perhaps, "Kurt"));
    assert_eq!(
        one("i går ringde Kurt Olofsson igen"),
        (Name, Hint, "Kurt Olofsson")
    );
    assert_eq!(sorts("Polisen Stockholm har ringt. Socialjouren vet."), []);
}

#[test]
fn what_plans_and_logs_are_full_of_raises_no_alarm() {
    for text in [
        "dnr 2017/636-1.5.1",
        "Dnr 20170412-1234",
        "kl. 14:30–15:45, sedan 0700-1500 och 0800 1700",
        "2026-11-22 14:30, 2026-11-22 1430, 20261122 1431",
        "vecka 48, 2026-W48-2, v. 48–50",
        "version 3.2.1, plan 4, avbrottsplan version 12",
        "20261122-20261124",
        "ring 112, 113 13, 114 14 eller 1177",
        "SFS 2025:400, OSL 26:1, MSB831, ISO 704, AFS 2023",
        "organisationsnummer 212000-0142",
        "12 barn, 1 500 liter, 10 000 kr, 2017 2018 2019",
        "08-17 på vardagar, 16.30–24",
    ] {
        assert_eq!(sorts(text), [], "{text}");
    }
}

#[test]
fn what_is_masked_is_gone_and_the_rest_stands() {
    let (masked, removed) = mask("Nr 811218-9876 vid 112.", &Known::default(), |stretch| {
        stretch.sort.identifies().then(|| "[x]".to_owned())
    });
    assert_eq!(masked, "Nr [x] vid 112.");
    assert_eq!(removed.len(), 1);
}

fn luhn(nine: &str) -> u32 {
    let sum: u32 = nine
        .bytes()
        .enumerate()
        .map(|(at, byte)| {
            let product = u32::from(byte - b'0') * if at % 2 == 0 { 2 } else { 1 };
            product / 10 + product % 10
        })
        .sum();
    (10 - sum % 10) % 10
}

proptest! {
    #[test]
    fn every_identity_number_with_a_sign_is_found_whole(
        year in 1900..2026_u32, month in 1..=12_u32, day in 1..=28_u32, coordination in any::<bool>(), serial in 0..1000_u32,
        long in any::<bool>(), sign in prop::sample::select(vec!["-", "+", " - ", "–"]),
        before in "[a-zåäö ]{0,10} ", after in "( [a-zåäö]{0,10}|[.,;)])",
    ) {
        let day = if coordination { day + 60 } else { day };
        let six = format!("{:02}{month:02}{day:02}", year % 100);
        let check = luhn(&format!("{six}{serial:03}"));
        let century = if long { (year / 100).to_string() } else { String::new() };
        let number = format!("{century}{six}{sign}{serial:03}{check}");
        let text = format!("{before}{number}{after}");
        let expected = if coordination { CoordinationNumber } else { IdentityNumber };
        let found = find(&text, &Known::default());
        prop_assert!(found.iter().any(|one| one.sort == expected && text[one.range.clone()] == number), "{text} {found:?}");
        let (masked, _) = mask(&text, &Known::default(), |one| one.sort.identifies().then(|| "[]".into()));
        prop_assert!(!masked.contains(&number));
    }

    #[test]
    fn days_hours_and_weeks_are_never_taken_for_somebody(
        year in 1990..2040_i32, month in 1..=12_u32, day in 1..=28_u32, hour in 0..24_u32, minute in 0..60_u32, week in 1..=53_u32,
        number in 1..9999_u32,
    ) {
        for text in [
            format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}"),
            format!("{year}-{month:02}-{day:02} {hour:02}{minute:02}"),
            format!("{day}/{month} kl. {hour:02}.{minute:02}"),
            format!("{year}{month:02}{day:02}"),
            format!("{year}{month:02}{day:02}T{hour:02}{minute:02}"),
            format!("{year}-W{week:02}-3 v. {week}"),
            format!("dnr {year}/{number}-1.5.1"),
            format!("{hour:02}{minute:02}-{minute:02}:{hour:02}"),
            format!("version {month}.{day}.{hour}"),
        ] {
            prop_assert_eq!(find(&text, &Known::default()), vec![], "{}", text);
        }
    }

    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,80}|[0-9 +–/:.A-Zåäö,@-]{0,60}") {
        let mut last = 0;
        for one in find(&text, &Known::default()) {
            prop_assert!(one.range.start >= last && one.range.start < one.range.end);
            prop_assert!(text.is_char_boundary(one.range.start) && text.is_char_boundary(one.range.end));
            last = one.range.end;
        }
    }
}
