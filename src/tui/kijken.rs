//! Another year, another band, other colours: what is looked at, without anything of the plan.

use super::model::Model;
use crate::plan::Band;
use crate::text;

/// The next band.
pub fn band(model: &mut Model) {
    let nu = Band::ALLE.iter().position(|b| *b == model.stand.band).unwrap_or(0);
    model.stand.band = Band::ALLE[(nu + 1) % Band::ALLE.len()];
    model.bekijk();
    model.blik.zeg(format!("band {}: {}", text::namen::band(model.stand.band), druk(model.stand.band)));
}

const fn druk(band: Band) -> &'static str {
    match band {
        Band::Laag => "weinig druk: lage vraag en ruimere normen",
        Band::Midden => "de middelste schatting van vraag en normen",
        Band::Hoog => "veel druk: hoge vraag en strengere normen",
    }
}

/// The next year of the plan.
pub fn jaar(model: &mut Model) {
    let jaren = &model.werk.plan.planjaren;
    let nu = jaren.iter().position(|j| *j == model.stand.jaar).unwrap_or(0);
    if let Some(&jaar) = jaren.get((nu + 1) % jaren.len().max(1)) {
        model.stand.jaar = jaar;
        model.bekijk();
        model.blik.zeg(format!("jaar {jaar}"));
    }
}

/// The next set of colours.
pub fn thema(model: &mut Model) {
    model.blik.thema = model.blik.thema.volgende();
    let meer = model.blik.inrichting.toetsen.van("instellingen");
    model.blik.zeg(format!("kleuren: {}; altijd zo beginnen: zie {meer}", model.blik.thema.naam()));
}

/// Listens to the mouse, or no longer.
pub fn muis(model: &mut Model) {
    model.blik.inrichting.muis = !model.blik.inrichting.muis;
    model.blik.zeg(if model.blik.inrichting.muis {
        "muis aan"
    } else {
        "muis uit: de terminal kan nu zelf tekst selecteren"
    });
}
