//! Wat veranderde: the figures that were read in from files of others, what stood there and what stands there now, each with
//! its source; and what that did to the demand, the fte, the money, the places and the findings.
//!
//! The plan of now is held against the same plan without what was read in. What was changed by hand since is therefore no
//! part of the difference. A figure that was read in and changed after that cannot be taken back: it is the same on both
//! sides, and told apart.

mod gelezen;
mod gevolg;

use jiff::civil::Date;

use super::berekend::Berekend;
use super::tabel::{Cel, Kolom, Tabel};
use super::vergelijking::{Vergelijking, Zijde};
use super::voetnoot;
use super::zicht::Zicht;
use crate::plan::scenario::terug::zonder;
use crate::plan::{Inlezing, Plan, Scenario, Zet};
use crate::text::aantal::{aantal, opsomming};
use crate::text::datum::datum;

/// Stands in the first words of the title.
const TITEL: &str = "Wat veranderde";

/// What is told of a plan in which nothing was read in.
pub const NIETS: &str = "In dit plan is nog niets ingelezen: wat een bestand aan de cijfers verandert, staat hier zodra u \
                         er een inleest.";

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
struct Regel {
    wat: String,
    waar: String,
    was: Cel,
    is: Cel,
    /// With this many decimals where both are numbers; nothing where the difference says nothing.
    verschil: Option<u32>,
    eenheid: String,
    soort: &'static str,
    bron_was: String,
    bron_is: String,
    uitleg: String,
}

impl Regel {
    fn cellen(self) -> Vec<Cel> {
        let verschil = self.verschil.zip(self.was.waarde().zip(self.is.waarde()));
        vec![
            Cel::tekst(self.wat),
            Cel::tekst_of_leeg(&self.waar),
            self.was,
            self.is,
            verschil.map_or(Cel::Leeg, |(decimalen, (was, is))| Cel::Verschil(is - was, decimalen)),
            Cel::tekst_of_leeg(&self.eenheid),
            Cel::tekst(self.soort),
            Cel::tekst_of_leeg(&self.bron_was),
            Cel::tekst_of_leeg(&self.bron_is),
            Cel::tekst(self.uitleg),
        ]
    }
}

/// What was read in last.
pub fn laatste(plan: &Plan) -> Option<&Inlezing> {
    plan.inlezingen.iter().max_by_key(|inlezing| orde(inlezing))
}

/// The order in which inlezingen were made: by day, and on one day by the number in their code.
pub fn orde(inlezing: &Inlezing) -> (Date, usize, &str) {
    (inlezing.datum, inlezing.code.as_str().len(), inlezing.code.as_str())
}

/// What was read in last, and what it did.
pub fn tabel(zicht: &Zicht<'_>) -> Tabel {
    laatste(zicht.plan()).map_or_else(|| zonder_inlezing(zicht), |inlezing| van(zicht, inlezing))
}

/// The table of a plan in which nothing was read in.
fn zonder_inlezing(zicht: &Zicht<'_>) -> Tabel {
    let titel = zicht.titel(TITEL);
    Tabel {
        naam: "watveranderde",
        titel,
        kolommen: kolommen(),
        rijen: Vec::new(),
        totaal: None,
        voetnoten: vec![NIETS.to_owned()],
    }
}

/// How the title of the table of an inlezing begins.
pub fn titel_van(inlezing: &Inlezing) -> String {
    format!("{TITEL} · {}, ingelezen op {}", inlezing.naam, datum(inlezing.datum))
}

/// What one inlezing did.
pub fn van(zicht: &Zicht<'_>, inlezing: &Inlezing) -> Tabel {
    let bestanden = opsomming(&inlezing.bestanden);
    let noten = [format!("Ingelezen op {}: {bestanden}.", datum(inlezing.datum)), VAN_INLEZING.to_owned()];
    maak(zicht, &titel_van(inlezing), &inlezing.wijzigingen, "ingelezen", noten)
}

/// What a scenario makes of the plan; `zicht` is of the plan in that scenario.
pub fn van_scenario(zicht: &Zicht<'_>, scenario: &Scenario) -> Tabel {
    let titel = format!("{TITEL} · scenario {}", scenario.naam);
    let noten = [
        format!("Alles wat het scenario {} wijzigt, ingelezen of niet.", scenario.naam),
        "Was: het plan zonder het scenario; is: het plan met het scenario.".to_owned(),
    ];
    maak(zicht, &titel, &scenario.wijzigingen, "scenario", noten)
}

fn maak(zicht: &Zicht<'_>, titel: &str, zetten: &[Zet], soort: &'static str, noten: [String; 2]) -> Tabel {
    let uitkomst = zicht.stand.uitkomst;
    let eerder = zonder(zicht.plan(), zetten);
    let ervoor = Berekend::van("ervoor".to_owned(), eerder.plan, uitkomst.jaar, uitkomst.band);
    let (gelezen, gevolgen) = ervoor.met(|van| {
        let gelezen = gelezen::regels((van, zicht), zetten, &eerder.gebleven, soort);
        let (van, naar) = (Zijde { naam: "ervoor", zicht: *van }, Zijde { naam: "nu", zicht: *zicht });
        (gelezen, gevolg::regels(&Vergelijking { van, naar }))
    });
    let mut voetnoten = Vec::from(noten);
    voetnoten.extend([PER_WIJK, voetnoot::TOEREKENING].map(str::to_owned));
    voetnoten.extend(gelezen.noten(eerder.gebleven.len()));
    if gelezen.regels.is_empty() && eerder.gebleven.is_empty() {
        voetnoten.push("Van wat is ingelezen, staat nu alles weer zoals het ervoor was.".to_owned());
    }
    Tabel {
        naam: "watveranderde",
        titel: zicht.titel(titel),
        kolommen: kolommen(),
        rijen: gelezen.regels.into_iter().chain(gevolgen).map(Regel::cellen).collect(),
        totaal: None,
        voetnoten,
    }
}

/// What is held against what.
const VAN_INLEZING: &str = "Was: het plan van nu zonder wat is ingelezen; is: het plan van nu. Wat u verder wijzigde, staat \
                            dus aan beide kanten.";
/// Which outcomes are told.
const PER_WIJK: &str = "Van de hele stad staan de uitkomsten er altijd, per wijk alleen waar zij veranderden.";

fn kolommen() -> Vec<Kolom> {
    Kolom::lijst(&[
        ("wat", "wat"),
        ("waar", "waar"),
        ("was", "was"),
        ("is", "is"),
        ("verschil", "verschil"),
        ("eenheid", "eenheid"),
        ("soort", "soort"),
        ("bron_was", "bron van was"),
        ("bron_is", "bron van is"),
        ("uitleg", "uitleg"),
    ])
}

/// That some figures cannot be shown side by side any more.
fn gebleven(aantal_zetten: usize) -> Option<String> {
    (aantal_zetten > 0).then(|| {
        format!(
            "{} na het inlezen nog gewijzigd en niet meer terug te nemen: wat {} deed, is hier niet te zien. Aan beide \
             kanten staat wat er nu staat.",
            aantal(aantal_zetten as u64, "ingelezen wijziging is", "ingelezen wijzigingen zijn"),
            if aantal_zetten == 1 { "zij" } else { "elk van deze wijzigingen" }
        )
    })
}

#[cfg(test)]
mod tests;
