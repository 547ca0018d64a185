//! How the screen writes a plan: its editor opened, put away and stored, and a copy made.

use super::edit::Editor;
use super::{Message, Plans, Shown};
use crate::app::context::{Action, Context};
use crate::domain::{Edit, Items, Plan};

impl Plans {
    pub(super) fn start_editing(&mut self, ctx: Context<'_>) {
        let (Shown::Plan(id) | Shown::Choices(id)) = self.shown else {
            return;
        };
        self.shown = Shown::Plan(id);
        let parked = self.parked.iter().position(|editor| editor.plan == id);
        self.editor = match parked {
            Some(at) => Some(self.parked.remove(at)),
            None => ctx.library.get(id).map(|plan| Editor::new(plan, ctx)),
        };
    }

    pub(super) fn leave_editor(&mut self, ctx: Context<'_>) -> Action<Message> {
        let action = store(self.editor.as_mut(), ctx);
        self.park();
        action
    }

    /// Puts the editor away, and keeps it while something in it is not known to be on the disk.
    pub(super) fn park(&mut self) {
        if let Some(editor) = self.editor.take().filter(Editor::is_waiting) {
            self.parked.push(editor);
        }
    }

    pub(super) fn duplicate(&mut self, ctx: Context<'_>) -> Action<Message> {
        let Shown::Plan(id) = self.shown else {
            return Action::None;
        };
        let Some(plan) = ctx.library.get(id) else {
            return Action::None;
        };
        let copy = Plan {
            id: ctx.new_id(),
            title: ctx.text.plans_copy_of(plan.title.as_str()),
            approvals: Items::default(),
            review_on: None,
            ..plan.clone()
        };
        let shown = Shown::Plan(copy.id);
        Action::Write {
            edit: Edit::Save(copy.into()),
            then: Some(Message::Made { shown, edit: true }),
        }
    }
}

pub fn store(editor: Option<&mut Editor>, ctx: Context<'_>) -> Action<Message> {
    let Some(editor) = editor else {
        return Action::None;
    };
    match editor.hand_over(ctx) {
        Some(plan) => Action::Write {
            then: Some(Message::Stored(plan.id)),
            edit: Edit::Save(plan.into()),
        },
        None => Action::None,
    }
}
