//! Repairs that leave one thing to choose, which the plan cannot know: who offers a part of the scope, which voorziening
//! carries it out, whose experience counts for it, who speaks for the samenwerkingsverband. The planner chooses; what
//! nobody has promised is marked so.

use std::cmp::Reverse;
use std::mem::discriminant;

use crate::calc::scope::{aanbieders, door};
use crate::dekking::feiten::{Scope, Verband};
use crate::dekking::{Bevinding, Feit, Over, telt_als_ervaring};
use crate::plan::deel::{Beschreven as _, Deel as _, Inhoud};
use crate::plan::organisatie::{Aanbod, Referentie};
use crate::plan::voorziening::Product;
use crate::plan::{Domein, Organisatie, Plan, Positie, Scopedeel, Scopesoort, Voorziening, Waar, Wijziging};

/// What is to be chosen. Positions refer to the lists of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vraag {
    /// Which organisatie offers this part of the scope.
    Aanbieder(usize),
    /// Which voorziening carries it out.
    Voorziening(usize),
    /// Which organisatie shows experience with it.
    Ervaring(usize),
    /// Which organisatie is the only one in this place.
    Enige(Positie),
}

/// A repair with what can be chosen, the likeliest first. Positions of organisaties, or of voorzieningen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keuze {
    /// What is to be chosen.
    pub vraag: Vraag,
    /// From which.
    pub opties: Vec<usize>,
}

/// What a choice comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Gekozen {
    /// An edit of the plan.
    Wijziging(Wijziging),
    /// A row of a list that is still to be filled in.
    Rij(Waar, Inhoud),
}

/// What is to be chosen to repair a finding; none where nothing is, or where there is nothing to choose from.
pub fn keuze(plan: &Plan, bevinding: &Bevinding) -> Option<Keuze> {
    let vraag = match (&bevinding.feit, bevinding.over) {
        (Feit::Scope(feit), Over::Scope(s)) => over_scope(*feit, s)?,
        (Feit::Verband(feit), over) => over_verband(*feit, over)?,
        _ => return None,
    };
    let opties = match vraag {
        Vraag::Aanbieder(s) => aanbieder(plan, plan.scope.get(s)?),
        Vraag::Voorziening(s) => voorziening(plan, plan.scope.get(s)?),
        Vraag::Ervaring(s) => ervaring(plan, plan.scope.get(s)?),
        Vraag::Enige(positie) => enige(plan, positie),
    };
    if opties.is_empty() { None } else { Some(Keuze { vraag, opties }) }
}

const fn over_scope(feit: Scope, onderdeel: usize) -> Option<Vraag> {
    match feit {
        Scope::ZonderAanbieder { .. } => Some(Vraag::Aanbieder(onderdeel)),
        Scope::ZonderVoorziening { .. } => Some(Vraag::Voorziening(onderdeel)),
        Scope::ZonderWerk { .. }
        | Scope::ZonderMensen { .. }
        | Scope::NogTeVragen(_)
        | Scope::BuitenMandaat(_)
        | Scope::BesluitDoorTeam
        | Scope::IndicatieDoorTeam
        | Scope::NietBespreekbaar(_)
        | Scope::ZonderScenario(_)
        | Scope::BovenRegel => None,
    }
}

const fn over_verband(feit: Verband, over: Over) -> Option<Vraag> {
    match (feit, over) {
        (Verband::ZonderReferentie { .. }, Over::Scope(onderdeel)) => Some(Vraag::Ervaring(onderdeel)),
        (Verband::TweePenvoerders | Verband::GeenPenvoerder, _) => Some(Vraag::Enige(Positie::Penvoerder)),
        (Verband::TweeHoofdaanbieders, _) => Some(Vraag::Enige(Positie::Hoofdaanbieder)),
        (
            Verband::ZonderReferentie { .. }
            | Verband::LidElders(_)
            | Verband::OokOnderaannemer(_)
            | Verband::LidEnOnderaannemer(_)
            | Verband::TweeVormen
            | Verband::LidAlleen,
            _,
        ) => None,
    }
}

/// The organisaties of the plan that `hoort` holds for, by how much speaks for them, and then by code.
fn organisaties<R: Ord>(
    plan: &Plan,
    hoort: impl Fn(&Organisatie) -> bool,
    voor: impl Fn(&Organisatie) -> R,
) -> Vec<usize> {
    let mut uit: Vec<usize> = (0..plan.organisaties.len()).filter(|&o| hoort(&plan.organisaties[o])).collect();
    uit.sort_by_key(|&o| (Reverse(voor(&plan.organisaties[o])), &plan.organisaties[o].code));
    uit
}

/// How many parts of the same kind, and of a product of the same law, an organisatie offers.
pub fn biedt_zulk(plan: &Plan, organisatie: &Organisatie, onderdeel: &Scopedeel) -> usize {
    let wet = |soort: &Scopesoort| match soort {
        Scopesoort::Product { wet, .. } => Some(*wet),
        _ => None,
    };
    let zulk = |s: &&Scopedeel| {
        discriminant(&s.soort) == discriminant(&onderdeel.soort) && wet(&s.soort) == wet(&onderdeel.soort)
    };
    let van = |a: &&Aanbod| plan.scope.iter().find(|s| s.code == a.wat).as_ref().is_some_and(zulk);
    organisatie.aanbod.iter().filter(van).count()
}

/// Who may offer it: those with people in a functie that does it first.
fn aanbieder(plan: &Plan, onderdeel: &Scopedeel) -> Vec<usize> {
    organisaties(
        plan,
        |o| o.positie.is_aanbieder() && o.aanbod.iter().all(|a| a.wat != onderdeel.code),
        |o| (werkt_eraan(plan, o, onderdeel), biedt_zulk(plan, o, onderdeel)),
    )
}

/// True for an organisatie with people in a functie of a voorziening that carries a part of the scope out.
pub fn werkt_eraan(plan: &Plan, organisatie: &Organisatie, onderdeel: &Scopedeel) -> bool {
    let inzet = || door(plan, onderdeel).into_iter().flat_map(|v| &plan.voorzieningen[v].inzet);
    let mut rijen = plan.bezetting.iter().filter(|rij| rij.organisatie == organisatie.code && rij.dienstverband.telt());
    rijen.any(|rij| inzet().any(|deel| deel.functie == rij.functie))
}

/// Which may carry it out: those of the same law, or of the same field, first.
fn voorziening(plan: &Plan, onderdeel: &Scopedeel) -> Vec<usize> {
    let past = |v: &Voorziening| match onderdeel.soort {
        Scopesoort::Product { wet, .. } => v.wet == wet,
        Scopesoort::Bestaanszekerheid => v.domein == Domein::Bestaanszekerheid,
        Scopesoort::Hoofdopdracht | Scopesoort::Deelopdracht => v.domein == Domein::Welzijn,
        // Nobody has to offer these.
        Scopesoort::Groep | Scopesoort::Indicatie | Scopesoort::BuitenMandaat { .. } => false,
    };
    let mut uit: Vec<usize> = (0..plan.voorzieningen.len()).collect();
    uit.sort_by_key(|&v| (Reverse(past(&plan.voorzieningen[v])), &plan.voorzieningen[v].code));
    uit
}

/// Whose experience would count: those that offer it first.
fn ervaring(plan: &Plan, onderdeel: &Scopedeel) -> Vec<usize> {
    let biedt = aanbieders(plan);
    let biedt = |o: &Organisatie| {
        let van = biedt.get(&onderdeel.code).into_iter().flatten();
        van.into_iter().any(|&wie| plan.organisaties[wie].code == o.code)
    };
    organisaties(plan, telt_als_ervaring, |o| (biedt(o), biedt_zulk(plan, o, onderdeel)))
}

/// Who may be the only one in a place: those that are in it, or the members where nobody is.
fn enige(plan: &Plan, positie: Positie) -> Vec<usize> {
    let nu = organisaties(plan, |o| o.positie == positie, |_| ());
    if nu.is_empty() { organisaties(plan, |o| o.positie.is_lid(), |_| ()) } else { nu }
}

/// What the plan becomes when this one is chosen.
pub fn gekozen(plan: &Plan, vraag: Vraag, welke: usize) -> Option<Gekozen> {
    let wijziging = match vraag {
        Vraag::Aanbieder(s) => {
            let aanbod = Aanbod { wat: plan.scope.get(s)?.code.clone(), wijken: Vec::new(), nog_te_vragen: true };
            Wijziging::rij(["organisaties", plan.organisaties.get(welke)?.code.as_str(), "aanbod"], &aanbod)
        }
        Vraag::Voorziening(s) => doet(plan.scope.get(s)?, plan.voorzieningen.get(welke)?),
        Vraag::Ervaring(s) => {
            let lijst = Waar::nieuw(["organisaties", plan.organisaties.get(welke)?.code.as_str(), "ervaring"]);
            let onderdelen = vec![plan.scope.get(s)?.code.clone()];
            return Some(Gekozen::Rij(lijst, Referentie { onderdelen, ..Referentie::leeg() }.inhoud()));
        }
        Vraag::Enige(positie) => wordt_enige(plan, positie, plan.organisaties.get(welke)?),
    };
    Some(Gekozen::Wijziging(wijziging))
}

/// A voorziening carries a part of the scope out.
fn doet(onderdeel: &Scopedeel, voorziening: &Voorziening) -> Wijziging {
    let code = voorziening.code.as_str();
    if let Scopesoort::Product { wet, productcode, niveau } = &onderdeel.soort {
        let wet = Some(*wet).filter(|wet| *wet != voorziening.wet);
        let product = Product { wet, code: productcode.clone(), niveau: *niveau, omschrijving: onderdeel.naam.clone() };
        return Wijziging::rij(["voorzieningen", code, "vervangt"], &product);
    }
    let mut taken = voorziening.taken.clone();
    taken.push(onderdeel.code.clone());
    Wijziging::zet(["voorzieningen", code, "taken"], &taken)
}

/// One organisatie comes in a place and the others leave it: who was penvoerder stays a member, who was hoofdaanbieder
/// becomes onderaannemer.
fn wordt_enige(plan: &Plan, positie: Positie, wie: &Organisatie) -> Wijziging {
    let anders = if positie == Positie::Penvoerder { Positie::Combinatielid } else { Positie::Onderaannemer };
    let zet = |o: &Organisatie, positie| Wijziging::zet(["organisaties", o.code.as_str(), "positie"], &positie);
    let weg = plan.organisaties.iter().filter(|o| o.positie == positie && o.code != wie.code);
    let mut delen: Vec<Wijziging> = weg.map(|o| zet(o, anders)).collect();
    if wie.positie != positie {
        delen.push(zet(wie, positie));
    }
    Wijziging::Samen(delen)
}
