//! Where a figure comes from: a tree of figures that ends in sources and aannames. Every number that the chain shows
//! can open its own.

mod geld;
mod huisvesting;
mod kerncijfers;

use rust_decimal::Decimal;

use super::tabel::Cel;
use crate::calc::afronding::procent;
use crate::calc::kerncijfers::{Aantal, aantallen};
use crate::calc::{Gids, Uitkomst, cohort, jaren, vraag};
use crate::plan::functie::Omvang;
use crate::plan::kerncijfer::LEEFTIJDEN;
use crate::plan::voorziening::{Inzet, Vorm};
use crate::plan::waarde::Werking;
use crate::plan::wijk::zoek;
use crate::plan::{Band, Broncode, Herkomst, Kerncijfer, Niveau, Plan, Status, Voorziening, Vraagregel, Waarde, Wijk};
use crate::text::{getal, kerncijfer, namen, plek};

/// One figure and what it follows from.
#[derive(Debug, Clone, PartialEq)]
pub struct Tak {
    /// What it is, in a few words.
    pub wat: String,
    /// The figure.
    pub waarde: Cel,
    /// How it is computed, or empty for a figure that is given.
    pub hoe: String,
    /// Where a given figure comes from.
    pub herkomst: Option<Oorsprong>,
    /// The figures that it follows from.
    pub takken: Vec<Tak>,
}

/// Source, year, status and reasoning of a given figure.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Oorsprong {
    /// Title of the source, empty where there is none.
    pub bron: String,
    /// Year of the figure, where the source has one.
    pub jaar: Option<u16>,
    /// How sure it is.
    pub status: Option<Status>,
    /// The reasoning.
    pub toelichting: String,
}

impl Tak {
    fn som(wat: impl Into<String>, waarde: Cel, hoe: impl Into<String>, takken: Vec<Self>) -> Self {
        Self { wat: wat.into(), waarde, hoe: hoe.into(), herkomst: None, takken }
    }

    fn blad(wat: impl Into<String>, waarde: Cel, herkomst: Oorsprong) -> Self {
        Self { wat: wat.into(), waarde, hoe: String::new(), herkomst: Some(herkomst), takken: Vec::new() }
    }

    /// Walks the tree, each figure with its depth.
    pub fn regels(&self) -> Vec<(usize, &Self)> {
        let mut uit = Vec::new();
        let mut wacht = vec![(0, self)];
        while let Some((diepte, tak)) = wacht.pop() {
            uit.push((diepte, tak));
            wacht.extend(tak.takken.iter().rev().map(|t| (diepte + 1, t)));
        }
        uit
    }

    /// The figures at the ends of the tree that have neither source nor status: there must be none.
    pub fn zonder_herkomst(&self) -> Vec<&Self> {
        let kaal = |t: &&Self| {
            let gegeven = t.herkomst.as_ref().is_some_and(|h| *h != Oorsprong::default());
            t.takken.is_empty() && !gegeven
        };
        self.regels().into_iter().map(|(_, t)| t).filter(kaal).collect()
    }
}

/// Opens figures of one plan and outcome.
#[derive(Debug)]
pub struct Stambomen<'a> {
    plan: &'a Plan,
    uitkomst: &'a Uitkomst,
    gids: Gids<'a>,
}

impl<'a> Stambomen<'a> {
    /// For a plan and what follows from it.
    pub fn van(plan: &'a Plan, uitkomst: &'a Uitkomst) -> Self {
        Self { plan, uitkomst, gids: Gids::van(plan) }
    }

    fn band(&self) -> Band {
        self.uitkomst.band
    }

    /// The fte needed of a functie in a gebied (the wijken, last the city).
    pub fn nodig(&self, gebied: usize, functie: usize) -> Tak {
        let nodig = &self.uitkomst.formatie[(gebied, functie)];
        let naam = plek::functie(self.plan, functie);
        let waar = if gebied == self.uitkomst.stad() {
            format!("voor {}", plek::stad(self.plan))
        } else {
            format!("in {}", plek::van_gebied(self.plan, gebied))
        };
        let wat = format!("benodigd: {naam} {waar}");
        if nodig.uren.is_zero() {
            let geen = Oorsprong {
                toelichting: "geen voorziening van het plan vraagt hier deze functie".to_owned(),
                ..Oorsprong::default()
            };
            return Tak::blad(wat, self.fte_nodig(nodig.fte), geen);
        }
        let tijd = &self.uitkomst.werktijd[functie];
        let hoe = format!(
            "{} ÷ {} beschikbaar (AWT) × opslagfactor (CAF) {} + vaste taken (IAF) {} fte; getoond {}",
            getal::uren(nodig.uren, 0),
            getal::uren(tijd.uren, 0),
            getal::getal(tijd.caf, 3),
            getal::getal(nodig.aanvullend, 2),
            namen::afronding(self.plan.normen.afronding),
        );
        let mut takken = vec![self.uren_van_functie(gebied, functie), self.werktijd(functie)];
        takken.extend(self.aanvullend(functie));
        Tak::som(wat, self.fte_nodig(nodig.fte), hoe, takken)
    }

    /// Fte that are needed, as the plan shows them.
    pub fn fte_nodig(&self, fte: Decimal) -> Cel {
        Cel::Nodig(fte, self.plan.normen.afronding)
    }

    /// The hours of one voorziening in one wijk.
    pub fn uren(&self, wijk: usize, voorziening: usize) -> Tak {
        let v = &self.plan.voorzieningen[voorziening];
        let jaar = self.uitkomst.jaar;
        let mut takken = vec![self.volume(wijk, voorziening)];
        let mut hoe = String::from("volume");
        takken.push(self.gegeven("uren per eenheid", &v.uren_per_eenheid, &v.herkomst, |u| Cel::Getal(u, 2)));
        if let Vorm::Groep { grootte, bijeenkomsten } = &v.vorm {
            hoe.push_str(" ÷ groepsgrootte × bijeenkomsten");
            takken.push(self.gegeven("groepsgrootte", grootte, &v.herkomst, Cel::Aantal));
            takken.push(self.gegeven("bijeenkomsten per jaar", bijeenkomsten, &v.herkomst, Cel::Aantal));
        }
        hoe.push_str(" × uren per eenheid");
        if jaar > self.plan.basisjaar {
            hoe.push_str(" × groei");
            takken.push(self.groei(v, jaar));
        }
        if let Some(f) = jaren::fasering(v, jaar) {
            hoe.push_str(" × fasering");
            takken.push(self.gegeven(format!("fasering in {jaar}"), &f.waarde, &v.herkomst, Cel::Procent));
        }
        if let Some(p) = jaren::preventie(v, jaar) {
            hoe.push_str(" × (100 % − preventie)");
            let mut tak = self.gegeven(format!("preventie in {jaar}"), &p.waarde, &v.herkomst, Cel::Procent);
            if p.jaar < jaar {
                let toelichting = format!("doorgetrokken uit {}, omdat het plan dit jaar niet geeft", p.jaar);
                let herkomst = Oorsprong { status: Some(Status::Aanname), toelichting, ..Oorsprong::default() };
                tak = Tak { takken: vec![Tak { wat: format!("preventie in {}", p.jaar), ..tak.clone() }], ..tak };
                tak.herkomst = Some(herkomst);
            }
            takken.push(tak);
        }
        let wat = format!("{} in {}", v.naam, self.plan.wijken[wijk].naam);
        let bekend = self.uitkomst.vraag.bekend(wijk, voorziening);
        let uren = if bekend { Cel::Uren(self.uitkomst.vraag.uren[(wijk, voorziening)]) } else { Cel::Leeg };
        Tak::som(wat, uren, hoe, takken)
    }

    /// The volume of one voorziening in one wijk: measured, or by its rule.
    pub fn volume(&self, wijk: usize, voorziening: usize) -> Tak {
        let w = &self.plan.wijken[wijk];
        let v = &self.plan.voorzieningen[voorziening];
        let wat = format!("{} in {}", v.eenheid, w.naam);
        let waarde = Cel::Aantal(self.uitkomst.vraag.volume[(wijk, voorziening)]);
        if let Some(meting) = w.vraag.iter().find(|m| m.voorziening == v.code) {
            return self.gegeven(wat, &meting.volume, &Herkomst::default(), Cel::Aantal);
        }
        if !self.uitkomst.vraag.bekend(wijk, voorziening) {
            let waarom = "niet bekend: hier niet gemeten, en geen cijfer zegt hoeveel; niet te toetsen".to_owned();
            return Tak::blad(wat, Cel::Leeg, Oorsprong { toelichting: waarom, ..Oorsprong::default() });
        }
        match &v.vraag {
            Vraagregel::Verdeeld { totaal, naar } => {
                let hoe = format!("totaal van de stad, naar het aandeel in {}", kerncijfer::naam(*naar));
                let aantallen = aantallen(self.plan, *naar, self.band()).into_iter();
                let stad: Decimal = aantallen.filter_map(Aantal::waarde).sum();
                let takken = vec![
                    self.gegeven(format!("{} in de stad", v.eenheid), totaal, &v.herkomst, Cel::Aantal),
                    self.kerncijfer(w, *naar),
                    self.in_alle_wijken(*naar, stad),
                ];
                Tak::som(wat, waarde, hoe, takken)
            }
            Vraagregel::PerDuizend { aantal, van } => {
                let hoe = format!("per 1.000 van: {}", kerncijfer::naam(*van));
                let takken = vec![
                    self.gegeven(format!("{} per 1.000", v.eenheid), aantal, &v.herkomst, |a| Cel::Getal(a, 2)),
                    self.kerncijfer(w, *van),
                ];
                Tak::som(wat, waarde, hoe, takken)
            }
            Vraagregel::PerWijk(aantal) => {
                self.gegeven(format!("{wat} (in elke wijk gelijk)"), aantal, &v.herkomst, Cel::Aantal)
            }
            Vraagregel::PerLeeftijd(per_1000) => {
                let takken = LEEFTIJDEN.into_iter().zip(per_1000.lijst()).flat_map(|(groep, tarief)| {
                    let per = format!("{} per 1.000 {}", v.eenheid, kerncijfer::naam(groep));
                    [self.kerncijfer(w, groep), self.gegeven(per, tarief, &v.herkomst, |a| Cel::Getal(a, 2))]
                });
                Tak::som(wat, waarde, "per 1.000 van elke leeftijd, opgeteld", takken.collect())
            }
            Vraagregel::Gemeten => Tak::som(wat, waarde, "", Vec::new()),
        }
    }

    /// The hours of one fte that are there for the work.
    pub fn werktijd(&self, functie: usize) -> Tak {
        let f = &self.plan.functies[functie];
        let tijd = &self.uitkomst.werktijd[functie];
        let Some(w) = self.plan.werktijden.iter().find(|w| w.code == f.werktijd) else {
            return Tak::som("werktijd", Cel::Uren(tijd.uren), "", Vec::new());
        };
        let h = &w.herkomst;
        let mut takken = vec![
            self.gegeven("contracturen", &w.contracturen, h, Cel::Uren),
            self.gegeven("feestdagen, uur", &w.feestdagen, h, |u| Cel::Getal(u, 1)),
            self.gegeven("verlof, uur", &w.verlof, h, |u| Cel::Getal(u, 1)),
            self.gegeven("ziekteverzuim", &w.ziekteverzuim, h, Cel::Procent),
            self.gegeven("scholing, uur", &w.scholing, h, |u| Cel::Getal(u, 1)),
        ];
        for (taak, aandeel) in w.ondersteunend.iter().zip(&tijd.ondersteunend) {
            let omvang = match &taak.omvang {
                Omvang::Procent(waarde) => self.gegeven("deel van de tijd", waarde, h, Cel::Procent),
                Omvang::UrenPerDag(waarde) => self.gegeven("uur per dag", waarde, h, |u| Cel::Getal(u, 2)),
                Omvang::UrenPerWeek { uren, .. } => self.gegeven("uur per week", uren, h, |u| Cel::Getal(u, 2)),
                Omvang::UrenPerJaar(waarde) => self.gegeven("uur per jaar", waarde, h, |u| Cel::Getal(u, 1)),
            };
            let cel = Cel::Procent(aandeel * Decimal::ONE_HUNDRED);
            takken.push(Tak::som(format!("ondersteunend: {}", taak.naam), cel, "deel van de werktijd", vec![omvang]));
        }
        let hoe = format!(
            "contract − feestdagen − verlof − ziekte − scholing; ondersteunende taken nemen {} (CAS), dus opslagfactor (CAF) {}",
            getal::procent(tijd.cas * Decimal::ONE_HUNDRED, 1),
            getal::getal(tijd.caf, 3),
        );
        Tak::som(format!("werktijd van één fte ({})", w.naam), Cel::Uren(tijd.uren), hoe, takken)
    }

    /// The hours that a functie is asked for in a gebied, voorziening by voorziening, the largest first.
    fn uren_van_functie(&self, gebied: usize, functie: usize) -> Tak {
        let stad = self.uitkomst.stad();
        let mut delen: Vec<(Decimal, Tak)> = Vec::new();
        for (v, voorziening) in self.plan.voorzieningen.iter().enumerate() {
            let hier = (voorziening.niveau == Niveau::Wijk) == (gebied != stad);
            let eigen = |i: &&Inzet| self.gids.functies.get(&i.functie) == Some(&functie);
            let Some(inzet) = voorziening.inzet.iter().find(eigen).filter(|_| hier) else { continue };
            let wijken: Vec<usize> = if gebied == stad { (0..stad).collect() } else { vec![gebied] };
            let som: Decimal = wijken.iter().map(|&w| self.uitkomst.vraag.uren[(w, v)]).sum();
            let uren = som * procent(inzet.procent.bij(self.band()));
            if uren.is_zero() {
                continue;
            }
            let mut takken: Vec<Tak> = wijken.into_iter().map(|w| self.uren(w, v)).collect();
            takken.push(self.gegeven("inzet van deze functie", &inzet.procent, &voorziening.herkomst, Cel::Procent));
            delen.push((uren, Tak::som(voorziening.naam.clone(), Cel::Uren(uren), "uren × inzet", takken)));
        }
        delen.sort_by_key(|d| std::cmp::Reverse(d.0));
        let uren = self.uitkomst.formatie[(gebied, functie)].uren;
        Tak::som("uren werk", Cel::Uren(uren), "som over de voorzieningen", delen.into_iter().map(|d| d.1).collect())
    }

    fn aanvullend(&self, functie: usize) -> Vec<Tak> {
        let f = &self.plan.functies[functie];
        let taken = f.aanvullend.iter().map(|taak| {
            let uren = taak.personen.bij(self.band()) * taak.uren.bij(self.band());
            let takken = vec![
                self.gegeven("personen per wijk", &taak.personen, &f.herkomst, |p| Cel::Getal(p, 1)),
                self.gegeven("uur per persoon", &taak.uren, &f.herkomst, |u| Cel::Getal(u, 1)),
            ];
            Tak::som(format!("vaste taak: {}", taak.naam), Cel::Uren(uren), "personen × uren", takken)
        });
        taken.collect()
    }

    fn groei(&self, v: &Voorziening, jaar: u16) -> Tak {
        let factor = vraag::groei(self.plan, v, jaar, self.band());
        let wat = format!("groei van {} tot {jaar}", self.plan.basisjaar);
        let cel = Cel::Getal(factor, 4);
        if let (Some(_), Some(prognose)) = (cohort::groei(self.plan, v, jaar, self.band()), &self.plan.prognose) {
            let herkomst = self.oorsprong(&prognose.herkomst.van(&v.groei, &self.plan.herkomst));
            let uit = jaren::prognose(prognose, self.plan.basisjaar, jaar).map_or(jaar, |j| j.jaar);
            let verder = if uit < jaar { format!("; na {uit} met de groei per jaar") } else { String::new() };
            return Tak::blad(format!("{wat}, volgens de prognose naar leeftijd{verder}"), cel, herkomst);
        }
        let per_jaar = self.gegeven("groei per jaar", &v.groei, &v.herkomst, |g| Cel::Getal(g, 2));
        Tak::som(wat, cel, "(100 % + groei per jaar), elk jaar opnieuw", vec![per_jaar])
    }

    /// A figure of the plan itself.
    fn gegeven<W: Werking>(
        &self,
        wat: impl Into<String>,
        waarde: &Waarde<W>,
        noun: &Herkomst,
        cel: impl Fn(Decimal) -> Cel,
    ) -> Tak {
        let herkomst = self.oorsprong(&noun.van(waarde, &self.plan.herkomst));
        Tak::blad(wat, cel(waarde.bij(self.band())), herkomst)
    }

    /// Where a key figure of a wijk comes from.
    fn bron_van(&self, wijk: &Wijk, wat: Kerncijfer) -> Oorsprong {
        let (bron, jaar, waarde) = match zoek(&wijk.kerncijfers, wat) {
            Some((waarde, reeks)) if !wat.is_bevolking() => (&reeks.bron, reeks.jaar, Some(waarde)),
            _ => (&wijk.bevolking.bron, wijk.bevolking.jaar, None),
        };
        Oorsprong {
            bron: self.titel(waarde.and_then(|w| w.bron.as_ref()).unwrap_or(bron)),
            jaar: Some(jaar),
            status: waarde
                .and_then(|w| w.status)
                .or_else(|| self.plan.bronnen.iter().find(|b| b.code == *bron)?.status),
            toelichting: waarde.and_then(|w| w.toelichting.clone()).unwrap_or_default(),
        }
    }

    fn oorsprong(&self, herkomst: &Herkomst) -> Oorsprong {
        Oorsprong {
            bron: herkomst.bron.as_ref().map(|code| self.titel(code)).unwrap_or_default(),
            jaar: herkomst.bron.as_ref().and_then(|code| self.plan.bronnen.iter().find(|b| b.code == *code)?.jaar),
            status: self.plan.status(herkomst),
            toelichting: herkomst.toelichting.clone(),
        }
    }

    fn titel(&self, code: &Broncode) -> String {
        self.plan.bronnen.iter().find(|b| b.code == *code).map_or_else(|| code.to_string(), |b| b.titel.clone())
    }
}
