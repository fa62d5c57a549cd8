//! [`Richting`]: one edit that may help, and how far it can go: fte in a place, from a vacature, of another partner or from
//! another place; who does which part of the work; a place; the distribution.

use std::cmp::Reverse;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::plekken::{Ruimtesoort, nieuwe_locatie};
use super::proef::Proef;
use crate::calc::afronding::{TIENDE, deel, halverwege};
use crate::calc::gedekt::in_fte;
use crate::calc::kosten::van_fte;
use crate::calc::personeel::afnames;
use crate::calc::schaarste::Mensen;
use crate::calc::{self};
use crate::dekking::feiten::{Basisniveau, Bereikbaar, Huisvesting, Ongedekt, Voldoende};
use crate::dekking::{Feit, Over, Plaats, Stand};
use crate::plan::verdeling::Gewicht;
use crate::plan::{
    Aanstelling, Aanstellingcode, Functiecode, Kerncijfer, Locatie, Plan, Plek, Voorzieningcode, Wijziging,
};
use crate::voorstel::mensen::{met_fte, van_partner};
use crate::voorstel::ruimte::{Ruimte, gebied, in_tienden, meer_fte};
use crate::voorstel::{self, Herstel, kleinste, werkplek};

/// Most people of whom hours are lacking that are looked at.
const MENSEN: usize = 6;
/// Most functies of a voorziening that are looked at.
const FUNCTIES: usize = 3;
/// Most places that are looked at.
const PLEKKEN: usize = 6;
/// Rows from which fte can come that are looked at, for each place where they are lacking.
const VANWAAR: usize = 2;
/// Most tenths of fte in one place: four fte.
const MEESTE_FTE: u32 = 40;
/// Most points of a percentage that go to another functie.
const MEESTE_PUNTEN: u32 = 25;
/// Parts of the inzet that are looked at.
const INZET: usize = 4;
/// Weights of the distribution that are looked at, the largest.
const GEWICHTEN: usize = 5;
/// Moves of people to or from a wijk that are looked at.
const VERPLAATSINGEN: usize = 8;

/// An edit that may help.
#[derive(Debug)]
pub(super) struct Richting {
    soort: Soort,
    /// The farthest it goes, in steps; its size is one step where it is all or nothing.
    pub hoogstens: u32,
    /// Of how many edits it consists.
    pub edits: usize,
    /// Euro of one step in a whole year.
    stap: Decimal,
}

#[derive(Debug)]
enum Soort {
    /// Tenths of fte more in a place, vacatures first.
    Meer(Herstel),
    /// Tenths of fte in a row of another partner.
    Partner(Box<Aanstelling>),
    /// Tenths of fte from one row to another.
    Verplaats(Aanstellingcode, Aanstellingcode),
    /// Points of the hours of a voorziening from one functie to another.
    Inzet(Voorzieningcode, Functiecode, Functiecode),
    /// Points of the wijkplus from what one kerncijfer is counted for to another.
    Gewicht(Kerncijfer, Kerncijfer),
    /// All or nothing.
    Vast(Wijziging),
}

impl Richting {
    /// Euro in a whole year, by the prices of the plan.
    pub fn euro(&self, stappen: u32) -> Decimal {
        self.stap * Decimal::from(stappen)
    }

    /// The edit that goes so far; none where the plan has no room for it.
    pub fn wijziging(&self, plan: &Plan, stappen: u32) -> Option<Wijziging> {
        let n = Decimal::from(stappen);
        let rij = |code: &Aanstellingcode| plan.bezetting.iter().find(|r| r.code == *code);
        match &self.soort {
            Soort::Meer(Herstel::MeerFte { functie, plaats, vacatures, rij, .. }) => {
                let herstel = Herstel::MeerFte {
                    functie: *functie,
                    fte: n * TIENDE,
                    plaats: *plaats,
                    vacatures: vacatures.clone(),
                    rij: rij.clone(),
                    boven: None,
                };
                voorstel::wijziging(plan, &herstel)
            }
            Soort::Meer(_) => None,
            Soort::Partner(rij) => Some(Wijziging::erbij(&met_fte(plan, rij, n * TIENDE))),
            Soort::Verplaats(van, naar) => {
                let fte = |code: &Aanstellingcode, erbij: Decimal| {
                    let rij = rij(code)?;
                    let midden = rij.fte.midden + erbij;
                    (midden >= Decimal::ZERO).then(|| Wijziging::fte(code, &rij.fte.door_planner(midden)))
                };
                Some(Wijziging::Samen(vec![fte(van, -n * TIENDE)?, fte(naar, n * TIENDE)?]))
            }
            Soort::Inzet(code, van, naar) => {
                let voorziening = plan.voorzieningen.iter().find(|v| v.code == *code)?;
                let procent = |functie: &Functiecode, erbij: Decimal| {
                    let inzet = voorziening.inzet.iter().find(|i| i.functie == *functie)?;
                    let waar = ["voorzieningen", code.as_str(), "inzet", functie.as_str(), "procent"];
                    Some(Wijziging::zet(waar, &inzet.procent.door_planner(inzet.procent.midden + erbij)))
                };
                Some(Wijziging::Samen(vec![procent(van, -n)?, procent(naar, n)?]))
            }
            Soort::Gewicht(van, naar) => {
                let gewicht = |naar: &Kerncijfer, erbij: Decimal| {
                    let gewicht = plan.verdeling.gewichten.iter().find(|g| g.naar == *naar)?;
                    let procent = gewicht.procent + erbij;
                    (procent >= Decimal::ZERO).then_some((*naar, procent))
                };
                Some(Wijziging::gewichten([gewicht(van, -n)?, gewicht(naar, n)?]))
            }
            Soort::Vast(wijziging) => Some(wijziging.clone()),
        }
    }
}

/// Every edit that may help with the finding.
pub(super) fn alle(proef: &Proef<'_>) -> Vec<Richting> {
    let stand = Stand { plan: proef.plan, gids: &proef.gids, uitkomst: &proef.jaar.uitkomst };
    let bouwer = Bouwer { proef, stand };
    let b = proef.bevinding;
    let mut uit = match &b.feit {
        Feit::Voldoende(Voldoende::Ongedekt(feit)) => bouwer.van_uren(feit),
        Feit::Voldoende(Voldoende::OnderRatio { functie, .. })
        | Feit::Basisniveau(Basisniveau::OnderBasis { functie }) => {
            let tekort = b.maat.tekort();
            let herstel = meer_fte(&stand, b.plaats, *functie, (in_tienden(tekort) * Decimal::TWO).max(Decimal::ONE));
            bouwer.van_fte(herstel)
        }
        Feit::Basisniveau(Basisniveau::OnderBasisaanbod(v)) => {
            let functies =
                proef.plan.voorzieningen[*v].inzet.iter().filter_map(|i| stand.gids.functies.get(&i.functie));
            let meer = |f: &usize| meer_fte(&stand, b.plaats, *f, Decimal::TWO);
            functies.take(FUNCTIES).flat_map(|f| bouwer.van_fte(meer(f))).collect()
        }
        Feit::Basisniveau(Basisniveau::GegevenIsNietEr { gegeven, nodig }) => {
            let mut uit = bouwer.gewichten(Some(b.maat.is));
            uit.extend(bouwer.naar_verdeling(b.maat.is - gegeven, b.maat.is < *nodig));
            uit
        }
        Feit::Basisniveau(Basisniveau::PlusZonderVraag { .. }) => bouwer.gewichten(None),
        Feit::Bereikbaar(Bereikbaar::BuitenBereik { .. }) => bouwer.buurtkamers(),
        Feit::Huisvesting(Huisvesting::GeenTeamplek { .. } | Huisvesting::GeenCentralePlek { .. }) => {
            bouwer.hoofdlocaties()
        }
        Feit::Huisvesting(Huisvesting::WerkplekkenTekort { .. }) => bouwer.werkplekken(),
        _ => Vec::new(),
    };
    uit.extend(bouwer.zoals_nu());
    uit
}

struct Bouwer<'b, 'p> {
    proef: &'b Proef<'p>,
    stand: Stand<'b>,
}

impl Bouwer<'_, '_> {
    /// For hours that are not covered: those who are lacking, and who could do their part.
    fn van_uren(&self, feit: &Ongedekt) -> Vec<Richting> {
        let Over::Mensen(nummer) = self.proef.bevinding.over else { return Vec::new() };
        let uitkomst = self.stand.uitkomst;
        let Some(schaarste) = uitkomst.gedekt.schaarsten.get(nummer) else { return Vec::new() };
        let mut mensen = Mensen::van(uitkomst);
        let mist = mensen.mist(schaarste);
        let mut uit = Vec::new();
        for bron in kleinste::wie(schaarste, mist).into_iter().take(MENSEN).map(|b| &uitkomst.gedekt.bronnen[b]) {
            let fte = in_tienden(in_fte(uitkomst, bron.functie, feit.ongedekt) * Decimal::TWO).max(Decimal::ONE);
            let ruimte = Ruimte::op_plek(&self.stand, &bron.plek, bron.functie, fte);
            if ruimte.rij.is_some() {
                let plaats = kleinste::plaats(&self.stand, &bron.plek);
                uit.extend(self.van_fte(ruimte.herstel(&self.stand, plaats, fte)));
            }
        }
        uit.extend(self.inzet(feit));
        uit
    }

    /// Fte of a functie in a place: more, of another partner, or from elsewhere.
    fn van_fte(&self, herstel: Herstel) -> Vec<Richting> {
        let plan = self.stand.plan;
        let Herstel::MeerFte { functie, fte, ref rij, ref boven, .. } = herstel else { return Vec::new() };
        let (jaar, band) = (self.stand.uitkomst.jaar, self.stand.uitkomst.band);
        let hoogstens = (fte / TIENDE).to_u32().unwrap_or(1).clamp(1, MEESTE_FTE);
        let stap = van_fte(plan, functie, TIENDE, jaar, band);
        let rij = rij.as_ref().and_then(|code| plan.bezetting.iter().find(|r| r.code == *code));
        let boven = boven.is_some();
        let mut uit = vec![Richting { soort: Soort::Meer(herstel), hoogstens, edits: 1, stap }];
        let Some(rij) = rij else { return uit };
        uit.extend(self.partner(rij, functie).filter(|_| boven).map(|partner| {
            let kan = hoogstens.min(partner.1);
            Richting { soort: Soort::Partner(Box::new(partner.0)), hoogstens: kan, edits: 1, stap }
        }));
        if rij.dienstverband.telt() {
            for van in self.vanwaar(rij, functie) {
                let meest = (van.fte.midden / TIENDE).to_u32().unwrap_or(0).min(hoogstens);
                let soort = Soort::Verplaats(van.code.clone(), rij.code.clone());
                uit.push(Richting { soort, hoogstens: meest, edits: 1, stap: Decimal::ZERO });
            }
        }
        uit
    }

    /// A row as this one of another partner, who has most left to supply, and how many tenths that is.
    fn partner(&self, rij: &Aanstelling, functie: usize) -> Option<(Aanstelling, u32)> {
        let Stand { plan, gids, uitkomst } = self.stand;
        let alle = afnames(plan, gids, uitkomst.jaar, uitkomst.band);
        let over = alle.into_iter().filter(|a| a.functie == functie).filter_map(|a| {
            let organisatie = &plan.organisaties[a.organisatie];
            let over = (a.kan? - a.gevraagd) / TIENDE;
            (organisatie.code != rij.organisatie && over >= Decimal::ONE).then_some((over, &organisatie.code))
        });
        let (over, organisatie) = over.max_by_key(|(over, code)| (*over, Reverse(*code)))?;
        Some((van_partner(rij, organisatie), over.floor().to_u32()?))
    }

    /// The rows from which people of a functie can come: where most hours are left, then the largest.
    fn vanwaar(&self, naar: &Aanstelling, functie: usize) -> Vec<&Aanstelling> {
        let Stand { plan, gids, uitkomst } = self.stand;
        let over = |plek: &Plek| -> Decimal {
            let hier = uitkomst.gedekt.ploegen.iter().filter(|p| p.functie == functie && p.plek == *plek);
            hier.map(|p| p.ongebruikt).sum()
        };
        let elders = |r: &&Aanstelling| {
            gids.functies.get(&r.functie) == Some(&functie)
                && r.plek != naar.plek
                && r.dienstverband.telt()
                && r.fte.midden >= TIENDE
        };
        let mut rijen: Vec<&Aanstelling> = plan.bezetting.iter().filter(elders).collect();
        rijen.sort_by_key(|r| (Reverse(over(&r.plek)), Reverse(r.fte.midden), &r.code));
        rijen.truncate(VANWAAR);
        rijen
    }

    /// Of the work that is short, a part of who is lacking goes to who does the rest of it.
    fn inzet(&self, feit: &Ongedekt) -> Vec<Richting> {
        let plan = self.stand.plan;
        let mist: Vec<&Functiecode> = feit.mist.iter().map(|(_, f)| &plan.functies[*f].code).collect();
        let mut voorzieningen: Vec<usize> = feit.werk.iter().map(|(_, v)| *v).collect();
        voorzieningen.sort_by_key(|v| &plan.voorzieningen[*v].code);
        voorzieningen.dedup();
        let mut uit = Vec::new();
        for v in voorzieningen.into_iter().map(|v| &plan.voorzieningen[v]) {
            for van in v.inzet.iter().filter(|i| mist.contains(&&i.functie)) {
                for naar in v.inzet.iter().filter(|i| !mist.contains(&&i.functie)) {
                    let hoogstens = van.procent.laag.floor().to_u32().unwrap_or(0).min(MEESTE_PUNTEN);
                    let soort = Soort::Inzet(v.code.clone(), van.functie.clone(), naar.functie.clone());
                    uit.push(Richting { soort, hoogstens, edits: 1, stap: Decimal::ZERO });
                }
            }
        }
        uit.truncate(INZET);
        uit
    }

    /// Of the distribution, what counts for one kerncijfer to each of the others; no farther than brings what the wijk is
    /// given to `er_is`, as more would take it past that.
    fn gewichten(&self, er_is: Option<Decimal>) -> Vec<Richting> {
        let mut lijst: Vec<&Gewicht> = self.stand.plan.verdeling.gewichten.iter().collect();
        lijst.sort_by_key(|g| (Reverse(g.procent), g.naar.naam()));
        lijst.truncate(GEWICHTEN);
        let mut uit = Vec::new();
        for van in &lijst {
            for naar in lijst.iter().filter(|naar| naar.naar != van.naar) {
                let hoogstens = van.procent.floor().to_u32().unwrap_or(0).min(MEESTE_PUNTEN);
                let soort = Soort::Gewicht(van.naar, naar.naar);
                let mut richting = Richting { soort, hoogstens, edits: 1, stap: Decimal::ZERO };
                if let Some(er_is) = er_is {
                    richting.hoogstens = self.tot_gegeven(&richting, er_is).unwrap_or(0);
                }
                uit.push(richting);
            }
        }
        uit
    }

    /// The steps of a direction by which the wijk of the finding is given what is there: so many parts of all its steps as
    /// the difference is of what they do, as a weight works in proportion. At least one, where it helps at all.
    fn tot_gegeven(&self, richting: &Richting, er_is: Decimal) -> Option<u32> {
        let (Plaats::Wijk(hier), Stand { plan, uitkomst, .. }) = (self.proef.bevinding.plaats, self.stand) else {
            return None;
        };
        let mut na = plan.clone();
        richting.wijziging(plan, richting.hoogstens)?.pas_toe(&mut na).ok()?;
        let gegeven = uitkomst.verdeling.samen(hier);
        let meest = calc::bereken_na(&na, plan, uitkomst).verdeling.samen(hier) - gegeven;
        if meest.is_zero() {
            return None;
        }
        let stappen = halverwege(Decimal::from(richting.hoogstens) * deel(er_is - gegeven, meest), 0);
        (stappen > Decimal::ZERO).then(|| stappen.to_u32().unwrap_or(u32::MAX).min(richting.hoogstens))
    }

    /// Fte to a wijk that has less than the distribution gives and than it needs, from one that has more than it is given;
    /// or out of a wijk that has more than either, to one that has less than it is given. They keep their functie and their
    /// organisatie.
    fn naar_verdeling(&self, meer_dan_gegeven: Decimal, minder_dan_nodig: bool) -> Vec<Richting> {
        let (Plaats::Wijk(hier), Stand { plan, gids, uitkomst }) = (self.proef.bevinding.plaats, self.stand) else {
            return Vec::new();
        };
        let minder_dan_gegeven = meer_dan_gegeven < Decimal::ZERO;
        // Nobody is moved out of a wijk that needs more, nor into one that has what it needs.
        if minder_dan_gegeven != minder_dan_nodig {
            return Vec::new();
        }
        let over = |rij: &Aanstelling| -> Decimal {
            let wijken = gids.wijken_van(&rij.plek).iter();
            wijken.map(|&w| uitkomst.er_is(w) - uitkomst.verdeling.samen(w)).sum()
        };
        let telt = |r: &&Aanstelling| r.dienstverband.telt() && r.fte.midden >= TIENDE && r.plek != Plek::Stad;
        let (mut mee, mut elders): (Vec<&Aanstelling>, Vec<&Aanstelling>) =
            plan.bezetting.iter().filter(telt).partition(|r| gids.wijken_van(&r.plek).contains(&hier));
        mee.sort_by_key(|r| (Reverse(r.fte.midden), &r.code));
        elders.retain(|r| if minder_dan_gegeven { over(r) > Decimal::ZERO } else { over(r) < Decimal::ZERO });
        elders.sort_by_key(|r| (Reverse(over(r).abs()), Reverse(r.fte.midden), &r.code));
        let mut uit = Vec::new();
        for rij in mee {
            let zelfde = |r: &&&Aanstelling| (&r.functie, &r.organisatie) == (&rij.functie, &rij.organisatie);
            for ander in elders.iter().filter(zelfde).take(VANWAAR) {
                let (van, naar) = if minder_dan_gegeven { (*ander, rij) } else { (rij, *ander) };
                let hoogstens = van.fte.midden.min(in_tienden(meer_dan_gegeven.abs()));
                let hoogstens = (hoogstens / TIENDE).to_u32().unwrap_or(0).min(MEESTE_FTE);
                let soort = Soort::Verplaats(van.code.clone(), naar.code.clone());
                uit.push(Richting { soort, hoogstens, edits: 1, stap: Decimal::ZERO });
            }
        }
        uit.truncate(VERPLAATSINGEN);
        uit
    }

    /// A buurtkamer in each of the buurten in which most people live too far away.
    fn buurtkamers(&self) -> Vec<Richting> {
        let Plaats::Wijk(w) = self.proef.bevinding.plaats else { return Vec::new() };
        let wijk = &self.stand.plan.wijken[w];
        let bereik = &self.stand.uitkomst.bereik;
        let ver = bereik.van_wijk(w).iter().filter(|b| bereik.is_ver(b));
        let mut buurten: Vec<usize> = ver.map(|b| b.buurt).collect();
        buurten.sort_by_key(|&b| (Reverse(wijk.buurten[b].inwoners), &wijk.buurten[b].code));
        buurten.truncate(PLEKKEN);
        let nieuw = |b| nieuwe_locatie(self.stand.plan, w, Some(b), Ruimtesoort::Buurtkamer);
        buurten.into_iter().filter_map(|b| self.vast(Wijziging::erbij(&nieuw(b)), 1)).collect()
    }

    /// Each meeting place in the wijk as the central one, and one that is still to be found.
    fn hoofdlocaties(&self) -> Vec<Richting> {
        let (plan, uitkomst) = (self.stand.plan, self.stand.uitkomst);
        let mut uit = Vec::new();
        for w in gebied(&self.stand, self.proef.bevinding.plaats) {
            let hier = uitkomst.huisvesting[w].locaties.iter().map(|&l| &plan.locaties[l]);
            let mut hier: Vec<&Locatie> = hier.filter(|l| l.soort.is_ontmoetingsplek() && !l.centraal).collect();
            hier.sort_by_key(|l| (Reverse(l.werkplekken.midden), &l.code));
            hier.truncate(PLEKKEN);
            uit.extend(hier.into_iter().filter_map(|l| self.vast(Wijziging::centraal(&l.code, true), 1)));
            let nieuw = nieuwe_locatie(plan, w, None, Ruimtesoort::Hoofdlocatie);
            uit.extend(self.vast(Wijziging::erbij(&nieuw), 1));
        }
        uit
    }

    /// Workplaces in each place of the team where it can sit whenever it works: a desk that nobody promised, or on a few
    /// dagdelen only, is none.
    fn werkplekken(&self) -> Vec<Richting> {
        let (plan, uitkomst) = (self.stand.plan, self.stand.uitkomst);
        let tekort = self.proef.bevinding.maat.tekort();
        let wijken = gebied(&self.stand, self.proef.bevinding.plaats);
        let hier = wijken.iter().flat_map(|&w| &uitkomst.huisvesting[w].locaties).map(|&l| &plan.locaties[l]);
        let mut hier: Vec<&Locatie> = hier.filter(|plek| voorstel::altijd_te_gebruiken(plek)).collect();
        hier.sort_by_key(|l| (Reverse(l.centraal), Reverse(l.werkplekken.midden), &l.code));
        hier.truncate(PLEKKEN);
        let erbij = |l: &&Locatie| {
            let meer = l.werkplekken.door_planner(l.werkplekken.midden + tekort);
            self.vast(werkplek::wijziging(plan, l, &meer, None), 1)
        };
        hier.iter().filter_map(erbij).collect()
    }

    /// What is proposed without a search.
    fn zoals_nu(&self) -> Option<Richting> {
        let herstel = voorstel::herstel(&self.stand, self.proef.bevinding);
        let edits = if let Herstel::Samen(delen) = &herstel { delen.len() } else { 1 };
        self.vast(voorstel::wijziging(self.stand.plan, &herstel)?, edits)
    }

    /// An edit as it is, with what it does to the expenses; none where the plan does not take it.
    fn vast(&self, wijziging: Wijziging, edits: usize) -> Option<Richting> {
        let (plan, uitkomst) = (self.stand.plan, self.stand.uitkomst);
        let mut na = plan.clone();
        wijziging.pas_toe(&mut na).ok()?;
        let stap = calc::bereken_na(&na, plan, uitkomst).kosten.uitgaven() - uitkomst.kosten.uitgaven();
        Some(Richting { soort: Soort::Vast(wijziging), hoogstens: 1, edits, stap })
    }
}
