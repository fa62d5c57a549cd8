//! The requirements of a *dekkend zorglandschap*. One small file per close group of eisen, each with its own list; all
//! of them together are [`EISEN`].
//!
//! A check looks at a plan and what follows from it, and gives findings as values. Words are made in `text::eisen`, a
//! file a group, and repairs in `voorstel`. What holds for every requirement stands in files of its own: the
//! requirement (`eis`), the scale of judgement (`oordeel`), a finding (`bevinding`), all findings of one year and band
//! (`toetsing`), which of them are causes (`oorzaak`), the verdict over years and bands (`vonnis`), and what a change
//! did (`gevolg`).

mod afvinken;
mod basisniveau;
mod begroting;
mod bereikbaar;
mod bevinding;
mod bsn;
mod divers;
mod draden;
mod eis;
mod gegevens;
mod gevolg;
mod huisvesting;
mod invoering;
mod kanalen;
mod maat;
mod oordeel;
mod oorzaak;
mod personeel;
mod plekken;
mod privacy;
mod ruimten;
mod samenstelling;
mod scope;
pub mod strijd;
mod sturing;
mod team;
mod teamstand;
mod toetsing;
mod uitval;
mod vastgoed;
mod verband;
mod voldoende;
mod vonnis;
mod vormen;

/// The facts of each group, by its name.
pub mod feiten {
    pub use super::afvinken::Feit as Afvinken;
    pub use super::basisniveau::Feit as Basisniveau;
    pub use super::begroting::Feit as Begroting;
    pub use super::bereikbaar::Feit as Bereikbaar;
    pub use super::divers::Feit as Divers;
    pub use super::gegevens::Feit as Gegevens;
    pub use super::huisvesting::{Elders, Feit as Huisvesting};
    pub use super::invoering::Feit as Invoering;
    pub use super::kanalen::Feit as Kanalen;
    pub use super::personeel::Feit as Personeel;
    pub use super::plekken::Feit as Plekken;
    pub use super::privacy::Feit as Privacy;
    pub use super::ruimten::{Feit as Ruimten, Kort};
    pub use super::scope::Feit as Scope;
    pub use super::sturing::Feit as Sturing;
    pub use super::team::Feit as Team;
    pub use super::vastgoed::Feit as Vastgoed;
    pub use super::verband::Feit as Verband;
    pub use super::voldoende::{Feit as Voldoende, Ongedekt};
    pub use super::vormen::Feit as Vormen;
}

use std::sync::LazyLock;

pub use basisniveau::boven_gemiddeld;
pub use bereikbaar::genoeg;
pub use bevinding::{Bevinding, Deel, Eenheid, Feit, Gegeven, Kant, Maat, Moment, Open, Over, Plaats, Sleutel};
pub use eis::{
    Been, Bronplaats, Eis, Ernst, Gewicht, Norm, Normmaat, Oorzaak, Reikwijdte, Steller, ernst, geldt, gewicht,
    lichter, uit, weging,
};
pub use gevolg::{Geld, Gevolg};
pub use invoering::VROEGST;
pub use oordeel::{Ontbreekt, Oordeel};
pub use teamstand::{Teamstand, teamstanden};
pub use toetsing::{Stand, Teamgebied, Toets, Toetsing, in_volgorde};
pub use uitval::Uitval;
pub use vastgoed::{besluit_over, verliest};
pub use verband::{beroep_op, telt_als_ervaring};
pub use voldoende::ongedekt_in;
pub use vonnis::{Eisenstand, Jaarverschil, Strook, Telling, Vonnis};

/// All requirements, in the order in which they are shown. A group is added here; a requirement in its group.
pub static EISEN: LazyLock<Vec<&'static Eis>> = LazyLock::new(|| {
    [
        team::EISEN,
        samenstelling::EISEN,
        basisniveau::EISEN,
        voldoende::EISEN,
        divers::EISEN,
        bereikbaar::EISEN,
        huisvesting::EISEN,
        personeel::EISEN,
        verband::EISEN,
        begroting::EISEN,
        scope::EISEN,
        vormen::EISEN,
        invoering::EISEN,
        sturing::EISEN,
        afvinken::EISEN,
        privacy::EISEN,
        gegevens::EISEN,
    ]
    .concat()
});
