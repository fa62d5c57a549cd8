//! Every figure of a plan, once, with the way to it, what it counts and where it comes from.
//!
//! One function a noun, one line a figure: a figure that is added to a noun gets its line here, and with that its
//! bounds and its origin are looked after.

use rust_decimal::Decimal;

use super::bron::{Broncode, Herkomst};
use super::functie::{Functie, Omvang, Werktijd};
use super::grens::Getalsoort::{self, self as G};
use super::kerncijfer::{Kerncijfer, Telling};
use super::pad::{Pad, Stap};
use super::voorziening::{Jaarwaarde, Voorziening, Vorm, Vraagregel};
use super::waarde::{Status, Waarde, Werking};
use super::wijk::{Bevolking, Leeftijden, Reeks, Wijk};
use super::{Begroting, Locatie, Normen, Plan, Verdeeleenheid, Verdeling};

/// One figure of a plan. The way to it and where it comes from are only put together for who asks: a check looks at
/// all figures after every edit.
#[derive(Debug, Clone)]
pub struct Figuur<'f, 'a> {
    ouder: &'f Pad,
    stap: Stapnaam,
    oorsprong: Oorsprong<'f>,
    /// What it counts.
    pub soort: Getalsoort,
    /// Lowest plausible value.
    pub laag: Decimal,
    /// The value to plan with.
    pub midden: Decimal,
    /// Highest plausible value.
    pub hoog: Decimal,
    /// The source that stands at the figure itself.
    pub eigen_bron: Option<&'a Broncode>,
}

/// The last step to a figure.
#[derive(Debug, Clone, Copy)]
enum Stapnaam {
    Veld(&'static str),
    Index(usize),
    Kerncijfer(Kerncijfer),
}

impl From<&'static str> for Stapnaam {
    fn from(veld: &'static str) -> Self {
        Self::Veld(veld)
    }
}

impl From<usize> for Stapnaam {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

/// Where a figure comes from: what stands at itself, at its noun and at the plan.
#[derive(Debug, Clone, Copy)]
struct Oorsprong<'f> {
    bron: Option<&'f Broncode>,
    status: Option<Status>,
    toelichting: Option<&'f str>,
    noun: Option<(&'f Herkomst, &'f Herkomst)>,
}

impl Figuur<'_, '_> {
    /// The way to it.
    pub fn pad(&self) -> Pad {
        match self.stap {
            Stapnaam::Veld(veld) => self.ouder.met(veld),
            Stapnaam::Index(index) => self.ouder.met(index),
            Stapnaam::Kerncijfer(cijfer) => self.ouder.met(Stap::Veld(format!("{cijfer:?}").into())),
        }
    }

    /// Where it comes from, everything taken into account.
    pub fn herkomst(&self) -> Herkomst {
        let Oorsprong { bron, status, toelichting, noun } = self.oorsprong;
        let geen = Herkomst::default();
        let (noun, plan) = noun.unwrap_or((&geen, &geen));
        noun.aangevuld(bron, status, toelichting, plan)
    }

    /// True when nothing says where it comes from.
    pub fn zonder_herkomst(&self) -> bool {
        let Oorsprong { bron, status, noun, .. } = self.oorsprong;
        let ruimer = noun.is_none_or(|(noun, plan)| noun.is_onbekend() && plan.is_onbekend());
        bron.is_none() && status.is_none() && ruimer
    }
}

/// Shows every figure of the plan to `zie`, in the order of the plan. Optional figures that were left out, and count
/// as nought, are none.
pub fn figuren<'a>(plan: &'a Plan, zie: &mut dyn FnMut(&Figuur<'_, 'a>)) {
    let mut loper = Loper { plan: &plan.herkomst, zie };
    let begin = Pad::begin();
    let geen = Herkomst::default();
    normen(&mut loper.bij(&begin.met("normen"), &plan.normen.herkomst), &plan.normen);
    elk(&plan.werktijden, &begin.met("werktijden"), |w, pad| werktijd(&mut loper.bij(pad, &w.herkomst), w));
    elk(&plan.functies, &begin.met("functies"), |f, pad| functie(&mut loper.bij(pad, &f.herkomst), f));
    elk(&plan.voorzieningen, &begin.met("voorzieningen"), |v, pad| voorziening(&mut loper.bij(pad, &v.herkomst), v));
    elk(&plan.bezetting, &begin.met("bezetting"), |a, pad| {
        loper.bij(pad, &a.herkomst).toon("fte", G::Fte, &a.fte);
    });
    elk(&plan.overname, &begin.met("overname"), |o, pad| loper.bij(pad, &o.herkomst).toon("fte", G::Fte, &o.fte));
    elk(&plan.organisaties, &begin.met("organisaties"), |o, pad| {
        loper.bij(pad, &geen).elk("levering", &o.levering, |n, l| n.toon("fte", G::Fte, &l.fte));
    });
    elk(&plan.locaties, &begin.met("locaties"), |l, pad| locatie(&mut loper.bij(pad, &l.herkomst), l));
    verdeling(&mut loper.bij(&begin.met("verdeling"), &plan.verdeling.herkomst), &plan.verdeling);
    begroting(&mut loper.bij(&begin.met("begroting"), &plan.begroting.herkomst), &plan.begroting);
    elk(&plan.wijken, &begin.met("wijken"), |w, pad| wijk(&mut loper.bij(pad, &geen), w));
}

fn normen<'a>(n: &mut Noemer<'_, 'a>, normen: &'a Normen) {
    n.toon("buurtteams", G::Teams, &normen.buurtteams);
    n.toon("ratio", G::Procent, &normen.ratio);
    if let Some(gedekt) = &normen.gedekt {
        n.toon("gedekt", G::Procent, gedekt);
    }
    n.toon("afstand_ontmoeting", G::Meter, &normen.afstand_ontmoeting);
    n.toon("aandeel_ontmoeting", G::Procent, &normen.aandeel_ontmoeting);
    n.toon("afstand_centraal", G::Meter, &normen.afstand_centraal);
    n.toon("aandeel_centraal", G::Procent, &normen.aandeel_centraal);
    n.toon("inwoners_eigen_plek", G::Aantal, &normen.inwoners_eigen_plek);
    n.toon("omwegfactor", G::Omwegfactor, &normen.omwegfactor);
    n.toon("werkplekken_per_fte", G::WerkplekkenPerFte, &normen.werkplekken_per_fte);
    n.toon("oormerk_hoogstens", G::Procent, &normen.oormerk_hoogstens);
    n.toon("overhead_minstens", G::Procent, &normen.overhead_minstens);
    n.toon("overhead_hoogstens", G::Procent, &normen.overhead_hoogstens);
    n.toon("reserve_minstens", G::Procent, &normen.reserve_minstens);
    if let Some(kosten) = &normen.kosten_per_werkplek {
        n.toon("kosten_per_werkplek", G::EuroPerWerkplek, kosten);
    }
}

fn werktijd<'a>(n: &mut Noemer<'_, 'a>, werktijd: &'a Werktijd) {
    n.toon("contracturen", G::Contracturen, &werktijd.contracturen);
    n.toon("uren_per_dag", G::Werkdag, &werktijd.uren_per_dag);
    n.toon("feestdagen", G::UrenPerJaar, &werktijd.feestdagen);
    n.toon("verlof", G::UrenPerJaar, &werktijd.verlof);
    n.toon("ziekteverzuim", G::Procent, &werktijd.ziekteverzuim);
    n.toon("scholing", G::UrenPerJaar, &werktijd.scholing);
    n.elk("ondersteunend", &werktijd.ondersteunend, |n, taak| {
        n.in_("omvang", |n| match &taak.omvang {
            Omvang::Procent(w) => n.toon(0, G::Procent, w),
            Omvang::UrenPerDag(w) => n.toon(0, G::UrenPerDag, w),
            Omvang::UrenPerWeek { uren, weken } => {
                n.toon("uren", G::UrenPerWeek, uren);
                n.toon("weken", G::Weken, weken);
            }
            Omvang::UrenPerJaar(w) => n.toon(0, G::UrenPerJaar, w),
        });
    });
}

fn functie<'a>(n: &mut Noemer<'_, 'a>, functie: &'a Functie) {
    n.toon("kosten_per_fte", G::EuroPerFte, &functie.kosten_per_fte);
    n.elk("aanvullend", &functie.aanvullend, |n, taak| {
        n.toon("personen", G::Personen, &taak.personen);
        n.toon("uren", G::UrenPerJaar, &taak.uren);
    });
}

fn voorziening<'a>(n: &mut Noemer<'_, 'a>, voorziening: &'a Voorziening) {
    n.in_("vraag", |n| match &voorziening.vraag {
        Vraagregel::Verdeeld { totaal, .. } => n.toon("totaal", G::Volume, totaal),
        Vraagregel::PerDuizend { aantal, .. } => n.toon("aantal", G::PerDuizend, aantal),
        Vraagregel::PerWijk(w) => n.toon(0, G::Volume, w),
        Vraagregel::PerLeeftijd(per_1000) => n.in_(0, |n| {
            n.toon("van_0_tot_15", G::PerDuizend, &per_1000.van_0_tot_15);
            n.toon("van_15_tot_25", G::PerDuizend, &per_1000.van_15_tot_25);
            n.toon("van_25_tot_45", G::PerDuizend, &per_1000.van_25_tot_45);
            n.toon("van_45_tot_65", G::PerDuizend, &per_1000.van_45_tot_65);
            n.toon("vanaf_65", G::PerDuizend, &per_1000.vanaf_65);
        }),
        Vraagregel::Gemeten => {}
    });
    if let Vorm::Groep { grootte, bijeenkomsten } = &voorziening.vorm {
        n.in_("vorm", |n| {
            n.toon("grootte", G::Groepsgrootte, grootte);
            n.toon("bijeenkomsten", G::Bijeenkomsten, bijeenkomsten);
        });
    }
    n.toon("uren_per_eenheid", G::UrenPerEenheid, &voorziening.uren_per_eenheid);
    n.toon_gegeven("groei", G::Groei, &voorziening.groei);
    n.jaren("fasering", G::Procent, &voorziening.fasering);
    n.jaren("preventie", G::Procent, &voorziening.preventie);
    n.elk("inzet", &voorziening.inzet, |n, inzet| n.toon("procent", G::Procent, &inzet.procent));
}

fn locatie<'a>(n: &mut Noemer<'_, 'a>, locatie: &'a Locatie) {
    n.toon_gegeven("werkplekken", G::Plekken, &locatie.werkplekken);
    n.toon_gegeven("spreekkamers", G::Plekken, &locatie.spreekkamers);
    n.toon_gegeven("groepsruimten", G::Plekken, &locatie.groepsruimten);
    if let Some(kosten) = &locatie.kosten {
        n.toon("kosten", G::Euro, kosten);
    }
}

fn verdeling<'a>(n: &mut Noemer<'_, 'a>, verdeling: &'a Verdeling) {
    let totaal = match verdeling.eenheid {
        Verdeeleenheid::Fte => G::Fte,
        Verdeeleenheid::Euro => G::Euro,
    };
    n.toon("totaal", totaal, &verdeling.totaal);
    n.elk("basis", &verdeling.basis, |n, regel| {
        n.toon("voet", G::Fte, &regel.voet);
        n.toon("per_1000", G::FtePerDuizend, &regel.per_1000);
    });
    n.elk("gewichten", &verdeling.gewichten, |n, gewicht| n.toon_getal("procent", G::Procent, gewicht.procent));
    n.elk("uitzonderingen", &verdeling.uitzonderingen, |n, u| n.toon("fte", G::Fte, &u.fte));
    // A hand correction is a decision, and its motivation is its reasoning.
    n.elk("correcties", &verdeling.correcties, |n, correctie| {
        let (status, toelichting) = (Some(Status::Besluit), Some(correctie.motivatie.as_str()));
        n.toon_van("fte", G::Correctie, correctie.fte, Oorsprong { bron: None, status, toelichting, noun: None });
    });
}

fn begroting<'a>(n: &mut Noemer<'_, 'a>, begroting: &'a Begroting) {
    n.jaren("lumpsum", G::Euro, &begroting.lumpsum);
    n.toon_gegeven("doortrekken", G::Groei, &begroting.doortrekken);
    if let Some(prijsstijging) = &begroting.prijsstijging {
        n.toon("prijsstijging", G::Groei, prijsstijging);
    }
    n.toon("overhead", G::Procent, &begroting.overhead);
    n.toon("oormerk", G::Euro, &begroting.oormerk);
    n.toon("activiteiten", G::Euro, &begroting.activiteiten);
    n.toon("reserve", G::Procent, &begroting.reserve);
}

fn wijk<'a>(n: &mut Noemer<'_, 'a>, wijk: &'a Wijk) {
    let Bevolking { jaar: _, bron, inwoners, leeftijd } = &wijk.bevolking;
    n.in_("bevolking", |n| {
        n.toon_telling("inwoners", *inwoners, bron);
        leeftijden(n, leeftijd, bron);
    });
    reeksen(n, &wijk.kerncijfers);
    n.elk("vraag", &wijk.vraag, |n, meting| n.toon("volume", G::Volume, &meting.volume));
    n.elk("buurten", &wijk.buurten, |n, buurt| {
        n.toon_telling("inwoners", buurt.inwoners, bron);
        leeftijden(n, &buurt.leeftijd, bron);
        reeksen(n, &buurt.kerncijfers);
    });
}

fn leeftijden<'a>(n: &mut Noemer<'_, 'a>, leeftijd: &Leeftijden, bron: &'a Broncode) {
    n.in_("leeftijd", |n| {
        n.toon_telling("van_0_tot_15", leeftijd.van_0_tot_15, bron);
        n.toon_telling("van_15_tot_25", leeftijd.van_15_tot_25, bron);
        n.toon_telling("van_25_tot_45", leeftijd.van_25_tot_45, bron);
        n.toon_telling("van_45_tot_65", leeftijd.van_45_tot_65, bron);
        n.toon_telling("vanaf_65", leeftijd.vanaf_65, bron);
    });
}

fn reeksen<'a>(n: &mut Noemer<'_, 'a>, reeksen: &'a [Reeks]) {
    n.elk("kerncijfers", reeksen, |n, reeks| {
        let herkomst = Herkomst { bron: Some(reeks.bron.clone()), ..Herkomst::default() };
        n.in_("cijfers", |n| {
            for (&cijfer, waarde) in &reeks.cijfers {
                n.met(&herkomst).toon(Stapnaam::Kerncijfer(cijfer), kerncijfersoort(cijfer), waarde);
            }
        });
    });
}

fn kerncijfersoort(cijfer: Kerncijfer) -> Getalsoort {
    match cijfer.telling() {
        Telling::Aantal => G::Aantal,
        Telling::Procent(_) | Telling::ProcentVolwassenen => G::Procent,
        Telling::Maat => G::Maat,
    }
}

fn elk<'a, T>(lijst: &'a [T], pad: &Pad, mut doe: impl FnMut(&'a T, &Pad)) {
    for (index, deel) in lijst.iter().enumerate() {
        doe(deel, &pad.met(index));
    }
}

struct Loper<'a, 'z> {
    plan: &'a Herkomst,
    zie: &'z mut dyn FnMut(&Figuur<'_, 'a>),
}

impl<'a, 'z> Loper<'a, 'z> {
    fn bij<'n>(&'n mut self, pad: &Pad, herkomst: &'n Herkomst) -> Noemer<'n, 'a>
    where
        'z: 'n,
    {
        Noemer { plan: self.plan, zie: &mut *self.zie, pad: pad.clone(), herkomst }
    }
}

/// A noun on the way: its path and its origin.
struct Noemer<'n, 'a> {
    plan: &'a Herkomst,
    zie: &'n mut dyn FnMut(&Figuur<'_, 'a>),
    pad: Pad,
    herkomst: &'n Herkomst,
}

impl<'a> Noemer<'_, 'a> {
    fn toon<W: Werking>(&mut self, stap: impl Into<Stapnaam>, soort: Getalsoort, waarde: &'a Waarde<W>) {
        (self.zie)(&Figuur {
            ouder: &self.pad,
            stap: stap.into(),
            oorsprong: Oorsprong {
                bron: waarde.bron.as_ref(),
                status: waarde.status,
                toelichting: waarde.toelichting.as_deref(),
                noun: Some((self.herkomst, self.plan)),
            },
            soort,
            laag: waarde.laag,
            midden: waarde.midden,
            hoog: waarde.hoog,
            eigen_bron: waarde.bron.as_ref(),
        });
    }

    fn toon_gegeven<W: Werking>(&mut self, stap: &'static str, soort: Getalsoort, waarde: &'a Waarde<W>) {
        let weggelaten = waarde.midden.is_zero()
            && !waarde.heeft_band()
            && waarde.bron.is_none()
            && waarde.status.is_none()
            && waarde.toelichting.is_none();
        if !weggelaten {
            self.toon(stap, soort, waarde);
        }
    }

    fn toon_getal(&mut self, stap: &'static str, soort: Getalsoort, getal: Decimal) {
        let noun = Some((self.herkomst, self.plan));
        self.toon_van(stap, soort, getal, Oorsprong { bron: None, status: None, toelichting: None, noun });
    }

    fn toon_telling(&mut self, stap: &'static str, getal: u32, bron: &Broncode) {
        let oorsprong = Oorsprong { bron: Some(bron), status: Some(Status::Gemeten), toelichting: None, noun: None };
        self.toon_van(stap, G::Aantal, Decimal::from(getal), oorsprong);
    }

    fn toon_van(&mut self, stap: &'static str, soort: Getalsoort, getal: Decimal, oorsprong: Oorsprong<'_>) {
        let (laag, midden, hoog) = (getal, getal, getal);
        let stap = stap.into();
        (self.zie)(&Figuur { ouder: &self.pad, stap, oorsprong, soort, laag, midden, hoog, eigen_bron: None });
    }

    fn jaren<W: Werking>(&mut self, veld: &'static str, soort: Getalsoort, jaren: &'a [Jaarwaarde<W>]) {
        self.elk(veld, jaren, |n, jaar| n.toon("waarde", soort, &jaar.waarde));
    }

    fn elk<T>(&mut self, veld: &'static str, lijst: &'a [T], mut doe: impl FnMut(&mut Noemer<'_, 'a>, &'a T)) {
        self.in_(veld, |n| {
            for (index, deel) in lijst.iter().enumerate() {
                n.in_(index, |n| doe(n, deel));
            }
        });
    }

    fn in_(&mut self, stap: impl Into<Stap>, doe: impl FnOnce(&mut Noemer<'_, 'a>)) {
        let pad = self.pad.met(stap);
        doe(&mut Noemer { plan: self.plan, zie: &mut *self.zie, pad, herkomst: self.herkomst });
    }

    fn met<'m>(&'m mut self, herkomst: &'m Herkomst) -> Noemer<'m, 'a> {
        Noemer { plan: self.plan, zie: &mut *self.zie, pad: self.pad.clone(), herkomst }
    }
}
