//! What differs between two plans, as the wijzigingen that make the one into the other. The order of rows in a list is
//! no difference.

use super::veld::{
    Aanstellingveld, Begrotingveld, Besluitveld, Bronveld, Buurtteamveld, EisUitveld, Functieveld, Locatieveld,
    Normenveld, Notitieveld, OpenPuntveld, Organisatieveld, Overnameveld, Planveld, Scenarioveld, Verdelingveld,
    Voorzieningveld, Werktijdveld, Wijkveld,
};
use super::{Veldwijziging as V, Wijziging, Zaak, Zaakcode};
use crate::plan::deel::vind::cijfer;
use crate::plan::figuren::figuren;
use crate::plan::waar::Waar;
use crate::plan::{Aanstelling, Besluit, Locatie, Notitie, OpenPunt, Overname, Plan};

/// The wijzigingen that make `van` into `naar`, each on its own or all together as [`Wijziging::Samen`]: the plan
/// itself first, then its figures, then the nouns list by list. One of them alone may be refused, such as the half of
/// a change of shares.
pub fn verschil(van: &Plan, naar: &Plan) -> Vec<Wijziging> {
    let mut stand = van.clone();
    let mut uit = Vec::new();
    los(&mut stand, naar, &mut uit);
    cijfers(&mut stand, naar, &mut uit);
    velden(&stand, naar, &mut uit);
    uit
}

fn los(stand: &mut Plan, naar: &Plan, uit: &mut Vec<Wijziging>) {
    if stand.naam != naar.naam {
        uit.push(Wijziging::Naam(naar.naam.clone()));
    }
    if stand.verdeling.methode != naar.verdeling.methode {
        uit.push(Wijziging::Methode(naar.verdeling.methode));
    }
    uit.extend(Planveld::verschillen(stand, naar).into_iter().map(|v| Wijziging::Veld(Box::new(V::Plan(v)))));
}

/// Figures that stand in both. They are changed in `stand` too, so that what remains is no figure.
fn cijfers(stand: &mut Plan, naar: &Plan, uit: &mut Vec<Wijziging>) {
    // The visitor gives no figures that are left out because they are nought; those of the other plan may be there.
    let mut waren: Vec<Waar> = Vec::new();
    figuren(naar, &mut |f| waren.push(Waar::van(naar, &f.pad())));
    figuren(stand, &mut |f| waren.push(Waar::van(stand, &f.pad())));
    let mut gezien = std::collections::BTreeSet::new();
    for waar in waren {
        if !gezien.insert(waar.clone()) {
            continue;
        }
        let (Some(nieuw), Some(oud)) = (cijfer(naar, &waar), cijfer(stand, &waar)) else { continue };
        if nieuw != oud {
            let wijziging = Wijziging::figuur(waar, nieuw);
            if wijziging.voer_uit(stand).is_ok() {
                uit.push(wijziging);
            }
        }
    }
}

fn velden(stand: &Plan, naar: &Plan, uit: &mut Vec<Wijziging>) {
    let veld = |v: V| Wijziging::Veld(Box::new(v));
    uit.extend(Normenveld::verschillen(&stand.normen, &naar.normen).into_iter().map(|v| veld(V::Normen(v))));
    macro_rules! lijsten {
        ($($zaak:ident, $veld:ident = $lijst:ident.$sleutel:ident),+ $(,)?) => {$(
            lijst(
                (&stand.$lijst, &naar.$lijst),
                |z| &z.$sleutel,
                |oud, nieuw, code| {
                    let anders = $veld::verschillen(oud, nieuw).into_iter();
                    anders.map(|v| veld(V::$zaak(code.clone(), v))).collect()
                },
                |code| Wijziging::Eraf(Zaakcode::$zaak(code.clone())),
                |plaats, zaak| Wijziging::Erbij { plaats, zaak: Box::new(Zaak::$zaak(zaak.clone())) },
                uit,
            );
        )+};
    }
    lijsten! {
        Bron, Bronveld = bronnen.code,
        Werktijd, Werktijdveld = werktijden.code,
        Functie, Functieveld = functies.code,
        Voorziening, Voorzieningveld = voorzieningen.code,
        Organisatie, Organisatieveld = organisaties.code,
        Buurtteam, Buurtteamveld = buurtteams.code,
        Wijk, Wijkveld = wijken.code,
    }
    lijst(
        (&stand.bezetting, &naar.bezetting),
        |a| &a.code,
        |oud, nieuw, _| aanstelling(oud, nieuw),
        |code| Wijziging::AanstellingEraf(code.clone()),
        |plaats, rij| Wijziging::AanstellingErbij { plaats, rij: Box::new(rij.clone()) },
        uit,
    );
    lijsten! { Overname, Overnameveld = overname.code }
    lijst(
        (&stand.locaties, &naar.locaties),
        |l| &l.code,
        |oud, nieuw, _| locatie(oud, nieuw),
        |code| Wijziging::LocatieEraf(code.clone()),
        |plaats, locatie| Wijziging::LocatieErbij { plaats, locatie: Box::new(locatie.clone()) },
        uit,
    );
    uit.extend(
        Verdelingveld::verschillen(&stand.verdeling, &naar.verdeling).into_iter().map(|v| veld(V::Verdeling(v))),
    );
    uit.extend(
        Begrotingveld::verschillen(&stand.begroting, &naar.begroting).into_iter().map(|v| veld(V::Begroting(v))),
    );
    lijsten! {
        EisUit, EisUitveld = eisen_uit.eis,
        Scenario, Scenarioveld = scenarios.code,
        Besluit, Besluitveld = besluiten.code,
        OpenPunt, OpenPuntveld = open_punten.code,
        Notitie, Notitieveld = notities.code,
    }
}

/// What makes one row of the bezetting into another with the same code.
pub fn aanstelling(oud: &Aanstelling, nieuw: &Aanstelling) -> Vec<Wijziging> {
    let code = &nieuw.code;
    let mut uit = Vec::new();
    if oud.fte != nieuw.fte {
        uit.push(Wijziging::Fte { aanstelling: code.clone(), fte: nieuw.fte.clone() });
    }
    let anders = Aanstellingveld::verschillen(oud, nieuw).into_iter();
    uit.extend(anders.map(|v| Wijziging::Veld(Box::new(V::Aanstelling(code.clone(), v)))));
    uit
}

/// What makes one overname into another with the same code.
pub fn overname(oud: &Overname, nieuw: &Overname) -> Vec<Wijziging> {
    let code = &nieuw.code;
    let mut uit = Vec::new();
    if oud.fte != nieuw.fte {
        uit.push(Wijziging::figuur(Waar::nieuw(["overname", code.as_str(), "fte"]), nieuw.fte.clone()));
    }
    let anders = Overnameveld::verschillen(oud, nieuw).into_iter();
    uit.extend(anders.map(|v| Wijziging::Veld(Box::new(V::Overname(code.clone(), v)))));
    uit
}

macro_rules! los_van_figuren {
    ($($(#[$uitleg:meta])* $naam:ident: $zaak:ident, $veld:ident;)+) => {$(
        $(#[$uitleg])*
        pub fn $naam(oud: &$zaak, nieuw: &$zaak) -> Vec<Wijziging> {
            let anders = $veld::verschillen(oud, nieuw).into_iter();
            anders.map(|v| Wijziging::Veld(Box::new(V::$zaak(nieuw.code.clone(), v)))).collect()
        }
    )+};
}

los_van_figuren! {
    /// What makes one besluit into another with the same code.
    besluit: Besluit, Besluitveld;
    /// What makes one open point into another with the same code.
    open_punt: OpenPunt, OpenPuntveld;
    /// What makes one note into another with the same code.
    notitie: Notitie, Notitieveld;
}

/// What makes one place into another with the same code.
pub fn locatie(oud: &Locatie, nieuw: &Locatie) -> Vec<Wijziging> {
    let code = &nieuw.code;
    let mut uit = Vec::new();
    for (veld, oud, nieuw) in [
        ("werkplekken", &oud.werkplekken, &nieuw.werkplekken),
        ("spreekkamers", &oud.spreekkamers, &nieuw.spreekkamers),
        ("groepsruimten", &oud.groepsruimten, &nieuw.groepsruimten),
    ] {
        if oud != nieuw {
            uit.push(Wijziging::figuur(Waar::nieuw(["locaties", code.as_str(), veld]), nieuw.anders_werkend()));
        }
    }
    if oud.gebruik != nieuw.gebruik {
        uit.push(Wijziging::Gebruik { locatie: code.clone(), gebruik: nieuw.gebruik.clone() });
    }
    if oud.centraal != nieuw.centraal {
        uit.push(Wijziging::Centraal { locatie: code.clone(), centraal: nieuw.centraal });
    }
    let anders = Locatieveld::verschillen(oud, nieuw).into_iter();
    uit.extend(anders.map(|v| Wijziging::Veld(Box::new(V::Locatie(code.clone(), v)))));
    uit
}

/// One list: what is changed, what is gone, what has come.
fn lijst<T, C: PartialEq>(
    (van, naar): (&[T], &[T]),
    code: impl Fn(&T) -> &C,
    anders: impl Fn(&T, &T, &C) -> Vec<Wijziging>,
    eraf: impl Fn(&C) -> Wijziging,
    erbij: impl Fn(usize, &T) -> Wijziging,
    uit: &mut Vec<Wijziging>,
) {
    let in_lijst = |lijst: &[T], gezocht: &C| lijst.iter().position(|z| code(z) == gezocht);
    for nieuw in naar {
        if let Some(oud) = in_lijst(van, code(nieuw)) {
            uit.extend(anders(&van[oud], nieuw, code(nieuw)));
        }
    }
    uit.extend(van.iter().filter(|z| in_lijst(naar, code(z)).is_none()).map(|z| eraf(code(z))));
    let nieuwe = naar.iter().enumerate().filter(|(_, z)| in_lijst(van, code(z)).is_none());
    uit.extend(nieuwe.map(|(plaats, z)| erbij(plaats, z)));
}
