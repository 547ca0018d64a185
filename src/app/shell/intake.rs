use crate::app::context::Context;
use crate::app::environment::Environment;
use crate::app::widget::Element;
use crate::domain::{Edit, Id, Roster};
use iced::Task;
use serde_json::Value;
#[derive(Debug, Clone, Copy)]
pub enum What {
    People,
    Shifts(Id<Roster>),
}
pub struct Intake(What);
#[derive(Debug, Clone)]
pub enum Message {}
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    Import {
        edits: Vec<Edit>,
        fingerprint: String,
        mapping: Value,
    },
}
pub fn pick() -> Task<Message> {
    Task::none()
}
impl Intake {
    pub fn new(what: What) -> Self {
        Self(what)
    }
    pub fn update(
        &mut self,
        _: Message,
        _: Context<'_>,
        _: &Environment,
        _: &serde_json::Map<String, Value>,
    ) -> Action {
        Action::None
    }
    pub fn view<'a>(&'a self, _: Context<'a>) -> Element<'a, Message> {
        crate::app::widget::body("–").into()
    }
}
