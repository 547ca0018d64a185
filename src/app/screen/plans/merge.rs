//! What somebody is writing and what has come in meanwhile, brought together field by field.

use serde_json::{Map, Value};

use crate::domain::Record;

/// `mine`, with every field that only `theirs` has changed since `base` taken over from there. Where both have changed
/// the same field, what is being written stays.
pub fn records<R: Record>(base: &R, mine: &R, theirs: &R) -> R {
    if base == theirs {
        return mine.clone();
    }
    let value = |record: &R| serde_json::to_value(record).ok();
    let (base, own, theirs) = (value(base), value(mine), value(theirs));
    let merged = values(base.as_ref(), own.as_ref(), theirs.as_ref());
    let read = merged.and_then(|value| serde_json::from_value(value).ok());
    read.unwrap_or_else(|| mine.clone())
}

fn values(base: Option<&Value>, mine: Option<&Value>, theirs: Option<&Value>) -> Option<Value> {
    match (mine, theirs) {
        _ if mine == base => theirs.cloned(),
        _ if theirs == base => mine.cloned(),
        (Some(Value::Object(mine)), Some(Value::Object(theirs))) => {
            let base = base.and_then(Value::as_object);
            let mut merged = Map::new();
            for key in mine.keys().chain(theirs.keys()) {
                let base = base.and_then(|base| base.get(key));
                if let Some(value) = values(base, mine.get(key), theirs.get(key)) {
                    merged.insert(key.clone(), value);
                }
            }
            Some(Value::Object(merged))
        }
        _ => mine.cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::{Section, SectionKey, Standing};
    use crate::domain::{Id, Plan};

    fn section(text: &str) -> Section {
        Section {
            text: text.into(),
            ..Section::new(SectionKey::Purpose)
        }
    }

    #[test]
    fn what_a_colleague_changed_elsewhere_comes_in_and_what_i_write_stays() {
        let (one, two) = (Id::of_name("section", "1"), Id::of_name("section", "2"));
        let mut base = Plan::new(Id::of_name("plan", "el"), Standing::Local, "Elavbrott");
        base.sections.push(one, section("ett"));
        base.sections.push(two, section("två"));
        let mut mine = base.clone();
        mine.sections.get_mut(one).expect("pushed").text = "mitt".into();
        mine.title = "Min rubrik".into();
        let mut theirs = base.clone();
        theirs.sections.get_mut(two).expect("pushed").text = "deras".into();
        theirs.owner = "Enhetschef".into();
        theirs.title = "Deras rubrik".into();
        let merged = records(&base, &mine, &theirs);
        assert_eq!(merged.sections.get(one).map(|s| s.text.as_str()), Some("mitt"));
        assert_eq!(merged.sections.get(two).map(|s| s.text.as_str()), Some("deras"));
        assert_eq!(
            (merged.owner.as_str(), merged.title.as_str()),
            ("Enhetschef", "Min rubrik")
        );
    }
}
