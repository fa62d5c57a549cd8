//! All that a plan knows of an eis, as lines to read: a finding against it, what it asks and where that comes from, how
//! it is met in each gebied, and its other findings.

use super::aantal::hoofdletter;
use super::bevinding::{over, regel, tekort_in_woorden, verwijzing};
use super::{eenheid, eisen, herstel, namen, norm, oordeel, plek};
use crate::dekking::{
    Bevinding, EISEN, Eis, Oordeel, Sleutel, Stand, Toetsing, ernst, in_volgorde, uit, weging as weging_van,
};
use crate::plan::Weging;
use crate::voorstel::Herstel;

/// How far the lines below a heading stand in.
const INSPRONG: &str = "  ";

/// What is told.
#[derive(Debug, Clone, Copy)]
pub struct Eisblad<'a> {
    /// The plan, and what follows from it.
    pub stand: Stand<'a>,
    /// What was found in the year and band that are shown.
    pub toetsing: &'a Toetsing,
    /// The eis.
    pub eis: &'a Eis,
}

impl Eisblad<'_> {
    /// A finding in full, with its repair where that is known.
    pub fn bevinding(&self, bevinding: &Bevinding, van: Option<&Herstel>) -> Vec<String> {
        let herstel = van.map(|van| herstel::met_prijs(&self.stand, bevinding, van));
        self.in_zinnen(bevinding, &tekort_in_woorden(bevinding), herstel)
    }

    /// A finding in full, with how much is short and what repairs it in words.
    pub fn in_zinnen(&self, bevinding: &Bevinding, tekort: &str, herstel: Option<String>) -> Vec<String> {
        let plan = self.stand.plan;
        let mut uit = vec![format!("{} {}", oordeel::teken_van(bevinding.ernst), regel(plan, bevinding))];
        let mut bij: Vec<String> = eisen::meer(plan, bevinding);
        bij.push(format!("{}: {}.", hoofdletter(tekort), eenheid::is_en_moet(&bevinding.maat)));
        let vind = |sleutel: &Sleutel| self.toetsing.bevindingen.iter().find(|b| b.sleutel == *sleutel);
        if let Some(oorzaak) = bevinding.gevolg_van.as_ref().and_then(vind) {
            bij.push(format!("Volgt uit: {}.", verwijzing(plan, oorzaak)));
        }
        let volgt = self.toetsing.bevindingen.iter().filter(|b| b.gevolg_van.as_ref() == Some(&bevinding.sleutel));
        bij.extend(volgt.map(|gevolg| format!("Hieruit volgt: {}.", verwijzing(plan, gevolg))));
        bij.extend(herstel.map(|herstel| format!("Maatregel: {herstel}.")));
        uit.extend(bij.into_iter().map(|zin| format!("{INSPRONG}{zin}")));
        uit
    }

    /// What it asks, by which norm, and where that comes from.
    pub fn vraagt(&self) -> Vec<String> {
        let (plan, eis) = (self.stand.plan, self.eis);
        let kop =
            format!("{} ({}, {}).", hoofdletter(eis.titel), namen::been(eis.been), namen::ernst(ernst(plan, eis)));
        let mut regels = vec![kop];
        regels.extend(uit(plan, eis).map(|uit| format!("Telt in dit plan niet mee: {}", uit.motivatie)));
        regels.extend(weging_van(plan, eis).map(|anders| weging(eis, anders)));
        regels.extend(norm::norm(plan, eis, self.stand.uitkomst.band).map(|norm| format!("Norm: {norm}.")));
        regels.extend(eisen::stand(plan, eis));
        let bron = &eis.bron;
        let gewicht = namen::gewicht(bron.gewicht);
        regels.push(format!("Bron: {}, {} ({gewicht}): “{}”", bron.document, bron.plaats, bron.citaat));
        let document = plan.bronnen.iter().find(|b| b.code.as_str() == bron.document);
        regels.extend(document.map(|van| {
            let jaar = van.jaar.map_or_else(String::new, |jaar| format!(", {jaar}"));
            format!("{} is {}{jaar}.", bron.document, van.titel)
        }));
        let volgt_uit = eis.oorzaken.iter().map(|oorzaak| oorzaak.eis);
        regels.extend(ids(volgt_uit).map(|ids| format!("Kan volgen uit: {ids}.")));
        let leidt_tot = EISEN.iter().filter(|e| e.oorzaken.iter().any(|o| o.eis == eis.id)).map(|e| e.id);
        regels.extend(ids(leidt_tot).map(|ids| format!("Kan leiden tot: {ids}.")));
        regels
    }

    /// The judgement on each gebied of which it says something, with what is short there.
    pub fn per_gebied(&self) -> Vec<String> {
        let (plan, eis) = (self.stand.plan, self.eis);
        let stad = plan.wijken.len();
        let zegt_iets = |g: &usize| if *g == stad { eis.reikwijdte.stad() } else { eis.reikwijdte.wijk() };
        let regel = |g: usize| {
            let is = self.toetsing.oordeel(eis, g);
            let hier = self.toetsing.bevindingen.iter().filter(|b| b.eis.id == eis.id && b.raakt(g));
            let maten: Vec<String> = hier.map(|b| self.maat(b)).collect();
            let woord = match is {
                Oordeel::NogNiet(wat) => oordeel::nog_niet(wat),
                _ => oordeel::kort(is).to_owned(),
            };
            let meer = maten.len().saturating_sub(MEESTE_MATEN);
            let wie = format!("{} {}: {woord}", oordeel::teken(is), hoofdletter(plek::van_gebied(plan, g)));
            let delen = std::iter::once(wie).chain(maten.into_iter().take(MEESTE_MATEN));
            delen.chain((meer > 0).then(|| format!("en nog {meer}"))).collect::<Vec<_>>().join("; ")
        };
        (0..=stad).filter(zegt_iets).map(regel).collect()
    }

    /// What is short in one finding, and of what.
    fn maat(&self, bevinding: &Bevinding) -> String {
        let samen = if bevinding.gebieden.len() > 1 { "samen met andere: " } else { "" };
        let maat = format!("{samen}{}", eenheid::is_en_moet(&bevinding.maat));
        match over(self.stand.plan, bevinding.over) {
            wat if wat.is_empty() => maat,
            wat => format!("{wat} {maat}"),
        }
    }

    /// All findings against it but this one, causes first.
    pub fn andere<'b>(&'b self, dan: Option<&Bevinding>) -> Vec<&'b Bevinding> {
        let zelfde = |b: &Bevinding| dan.is_some_and(|dan| dan.sleutel == b.sleutel);
        let van = |b: &&Bevinding| b.eis.id == self.eis.id && !zelfde(b);
        in_volgorde(&self.toetsing.bevindingen.iter().filter(van).collect::<Vec<_>>())
    }
}

/// How a plan weighs an eis otherwise than its source does, and why.
pub fn weging(eis: &Eis, weging: &Weging) -> String {
    let mut anders = Vec::new();
    if let Some(gewicht) = weging.gewicht.filter(|g| *g > eis.bron.gewicht) {
        anders.push(format!("{} (in het document: {})", namen::gewicht(gewicht), namen::gewicht(eis.bron.gewicht)));
    }
    if let Some(ernst) = weging.ernst.filter(|e| *e != eis.ernst) {
        anders.push(format!("{} (anders: {})", namen::ernst(ernst), namen::ernst(eis.ernst)));
    }
    let wat = if anders.is_empty() { "zoals in het document".to_owned() } else { anders.join(", ") };
    format!("Weegt in dit plan als {wat}: {}", weging.motivatie)
}

/// Most measures that the line of a gebied gives.
const MEESTE_MATEN: usize = 3;

fn ids<'e>(eisen: impl Iterator<Item = &'e str>) -> Option<String> {
    let mut uit: Vec<&str> = Vec::new();
    for id in eisen {
        if !uit.contains(&id) {
            uit.push(id);
        }
    }
    (!uit.is_empty()).then(|| uit.join(", "))
}
