//! What is being written in a field and not yet on the disk.
//!
//! There is no save button: a draft is stored when its writer pauses, leaves the screen or closes the window.

use chrono::{DateTime, Duration, Utc};

/// A pause this long stores what was written.
pub const PAUSE_MILLIS: i64 = 900;

/// A copy of a record (or a part of one) that is being changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft<T> {
    pub value: T,
    changed_at: Option<DateTime<Utc>>,
    stored_at: Option<DateTime<Utc>>,
}

impl<T> Draft<T> {
    pub const fn new(value: T) -> Self {
        Self {
            value,
            changed_at: None,
            stored_at: None,
        }
    }

    /// Changes the value; the pause begins anew.
    pub fn change(&mut self, now: DateTime<Utc>, change: impl FnOnce(&mut T)) {
        change(&mut self.value);
        self.changed_at = Some(now);
    }

    /// Whether something written is not yet stored.
    pub const fn is_dirty(&self) -> bool {
        self.changed_at.is_some()
    }

    /// Whether the writer has paused and the value should be stored now.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.changed_at
            .is_some_and(|at| now - at >= Duration::milliseconds(PAUSE_MILLIS))
    }

    /// Call when the value is handed to be written: what is changed after this moment is dirty again.
    pub const fn handed_over(&mut self) {
        self.changed_at = None;
    }

    /// Call when the store has answered that the value is on the disk.
    pub const fn stored(&mut self, now: DateTime<Utc>) {
        self.stored_at = Some(now);
    }

    /// When the value was last stored, for the mark beside the field; none while something is unstored.
    pub fn stored_at(&self) -> Option<DateTime<Utc>> {
        self.stored_at.filter(|_| self.changed_at.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_stored_after_a_pause_and_what_is_written_meanwhile_is_not_forgotten() {
        let at = |millis| DateTime::<Utc>::UNIX_EPOCH + Duration::milliseconds(millis);
        let mut draft = Draft::new(String::new());
        draft.change(at(0), |text| text.push('a'));
        assert!(!draft.is_due(at(PAUSE_MILLIS - 1)));
        draft.change(at(500), |text| text.push('b'));
        assert!(!draft.is_due(at(PAUSE_MILLIS)));
        assert!(draft.is_due(at(500 + PAUSE_MILLIS)));
        draft.handed_over();
        draft.change(at(1_500), |text| text.push('c'));
        draft.stored(at(1_600));
        assert!(draft.is_dirty());
        assert_eq!(draft.stored_at(), None);
    }
}
