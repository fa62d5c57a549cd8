//! Another year, another band, other colours: what is looked at, without anything of the plan.

use super::blik::inrichting::Vanzelf;
use super::model::Model;
use super::thema::Thema;
use crate::plan::Band;

/// The next band.
pub fn band(model: &mut Model) {
    let nu = Band::ALLE.iter().position(|b| *b == model.stand.band).unwrap_or(0);
    model.stand.band = Band::ALLE[(nu + 1) % Band::ALLE.len()];
    model.bekijk();
    model.blik.zeg(raming(model.stand.band));
}

const fn raming(band: Band) -> &'static str {
    match band {
        Band::Laag => "lage raming: minder vraag, meer beschikbare uren, ruimere normen",
        Band::Midden => "middelste raming van vraag, beschikbare uren en normen",
        Band::Hoog => "hoge raming: meer vraag, minder beschikbare uren, strengere normen",
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
    let thema = model.blik.thema.volgende();
    let inrichting = &mut model.blik.inrichting;
    // To choose what would be there anyway is to leave it to who says so.
    inrichting.gekozen = Some(thema).filter(|thema| *thema != inrichting.vanzelf.thema());
    let hoe = match (inrichting.gekozen, inrichting.vanzelf) {
        (None, Vanzelf::Vast(_)) => ", zoals gevraagd bij het starten",
        (None, Vanzelf::Voorkeur(_)) => ", zoals in uw instellingen",
        (None, Vanzelf::Terminal(_)) => ", zoals uw terminal",
        (Some(_), Vanzelf::Vast(_)) => ", voor deze keer",
        (Some(_), _) => "; de volgende keer weer",
    };
    model.blik.thema = thema;
    model.blik.zeg(format!("kleuren: {}{hoe}", thema.naam()));
}

/// The terminal told whether its background is light.
pub fn achtergrond(model: &mut Model, licht: bool) {
    let inrichting = &mut model.blik.inrichting;
    if let Vanzelf::Terminal(thema) = &mut inrichting.vanzelf {
        *thema = if licht { Thema::Licht } else { Thema::Donker };
        model.blik.thema = inrichting.gekozen.unwrap_or(*thema);
    }
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
