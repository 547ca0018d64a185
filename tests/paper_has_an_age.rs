//! Paper tells its age: the copies to replace are listed with what changed, and a code typed in is answered.

#[path = "support/command.rs"]
mod command;

use command::*;

/// The exit code that tells of paper that no longer agrees.
const STALE: i32 = 3;

fn printed(place: &Place, kind: &[&str], to: &str, copies: &[&str]) -> String {
    let file = place.path(to);
    let mut words = vec!["print"];
    words.extend(kind);
    words.extend(["--to", file.to_str().expect("a path"), "--json"]);
    words.extend(copies.iter().flat_map(|place| ["--copy", place]));
    let said = place.run(&words);
    assert_eq!(said.code, 0, "{}", said.all());
    said.json()["code"].as_str().expect("a code").to_owned()
}

#[test]
fn exactly_the_copies_that_no_longer_agree_are_listed_until_they_are_signed_off() {
    let place = Place::new();
    place.init("roles");
    place
        .run(&["people", "add", "Siv Alm", "--phone", "070-1740605"])
        .fine();
    let phones = printed(&place, &["phones"], "t.pdf", &["Receptionen", "Bil 3"]);
    let form = printed(&place, &["callout", "--empty"], "tom.pdf", &["Kassaskåpet"]);
    printed(
        &place,
        &["slips", "--first", "1", "--last", "50"],
        "lappar.pdf",
        &[],
    );
    place.run(&["copies", "stale"]).fine();
    place.run(&["checkcode", &phones]).fine();

    place
        .run(&["people", "add", "Bo Ek", "--phone", "070-1740606"])
        .fine();
    let stale = place.run(&["copies", "stale", "--json"]);
    assert_eq!(stale.code, STALE, "{}", stale.all());
    let prints = stale.json();
    assert_eq!(prints.as_array().map(Vec::len), Some(1), "{prints}");
    let numbers: Vec<_> = prints[0]["copies"]
        .as_array()
        .expect("copies")
        .iter()
        .map(|copy| copy["number"].as_u64())
        .collect();
    assert_eq!(numbers, [Some(1), Some(2)]);

    let answer = place.run(&["checkcode", &phones.to_lowercase()]);
    assert_eq!(answer.code, STALE);
    answer.says("har ändrats sedan utskriften");
    answer.says("ändrat: Övriga");
    place.run(&["checkcode", &form]).fine();

    place.run(&["copies", "sign-off", "1", "--note", "ersatt"]).fine();
    place.run(&["copies", "move", "2", "Bil 4"]).fine();
    let left = place.run(&["copies", "stale"]);
    left.says("nr 2: Bil 4");
    assert!(!left.all().contains("nr 1"), "{}", left.all());
    place.run(&["copies", "sign-off", "2"]).fine();
    place.run(&["copies", "stale"]).fine();
    let again = place.run(&["copies", "sign-off", "2"]);
    assert_ne!(again.code, 0);
    again.says("redan kvitterat");
}

#[test]
fn a_code_from_elsewhere_is_current_where_the_binder_holds_the_same_and_else_unknown() {
    let place = Place::new();
    place.init("roles");
    place
        .run(&["people", "add", "Siv Alm", "--phone", "070-1740605"])
        .fine();
    let before = printed(&place, &["phones"], "t.pdf", &[]);
    place
        .run(&["checkcode", &before])
        .says("just det som pappret visar");
    place
        .run(&["people", "add", "Bo Ek", "--phone", "070-1740606"])
        .fine();
    let answer = place.run(&["checkcode", &before]);
    assert_eq!(answer.code, STALE);
    answer.says("Lita inte på det");
    let slip = place.run(&["checkcode", "ABC"]);
    assert_ne!(slip.code, 0);
    slip.says("Koden är fel skriven");
}
