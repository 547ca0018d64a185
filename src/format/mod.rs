//! Other people's formats: tables and documents in and out. Knows nothing of the window or the file that keeps the records.

pub mod attachment;
pub mod consult;
pub mod document;
pub mod exchange;
pub mod export;
pub mod figures;
pub mod ics;
pub mod lines;
pub mod mapping;
pub mod month_sheet;
pub mod page;
pub mod parcel;
pub mod phone;
pub mod qr;
pub mod table;
pub mod terminology;
pub mod vcard;
pub mod when;
pub mod words;
pub mod worker;
