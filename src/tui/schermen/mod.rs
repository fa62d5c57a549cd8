//! [`Schermrij`]: all that a screen is and does, one row a screen, one file a row. Moving the selection, keys, help, copying
//! and drawing ask here. A new screen is a [`Scherm`], a file here, and one in `view`.

mod begroting;
mod besluiten;
mod dekking;
mod formatie;
mod gedeeld;
mod huisvesting;
mod overzicht;
mod rij;
mod scenarios;
mod verdeling;
mod wijk;
mod wijkblad;

pub use gedeeld::toon;

use super::scherm::Scherm;
pub use rij::Schermrij;

/// The row of a screen.
pub const fn van(scherm: Scherm) -> &'static Schermrij {
    match scherm {
        Scherm::Overzicht => &overzicht::RIJ,
        Scherm::Wijk => &wijk::RIJ,
        Scherm::Formatie => &formatie::RIJ,
        Scherm::Huisvesting => &huisvesting::RIJ,
        Scherm::Verdeling => &verdeling::RIJ,
        Scherm::Dekking => &dekking::RIJ,
        Scherm::Begroting => &begroting::RIJ,
        Scherm::Scenarios => &scenarios::RIJ,
        Scherm::Besluiten => &besluiten::RIJ,
    }
}
