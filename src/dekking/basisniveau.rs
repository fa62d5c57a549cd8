//! BN: the equal level that every wijk gets, and the plus on top of it.

use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte};
use crate::calc::afronding::procent;
use crate::calc::verdeling::volgens_regel;

/// Percent by which the fte to distribute may differ from those that are there before it is worth a warning.
const MEESTE_VERSCHIL: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

pub(super) static BASISNIVEAU: Eis = Eis {
    id: "BN-1",
    titel: "elke wijk heeft zijn basisniveau per functie",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 17 en 90",
        citaat: "In elke wijk is er een gelijkwaardig basisniveau van ondersteuning",
        gewicht: Gewicht::Eis,
    },
    // A team that serves several wijken owes them the sum of their basis.
    toets: |stand| {
        let mut uit = Vec::new();
        for (team, gebied) in stand.gids.werkgebied.iter().enumerate() {
            for (r, regel) in stand.plan.verdeling.basis.iter().enumerate() {
                let Some(&functie) = stand.gids.functies.get(&regel.functie) else { continue };
                let basis: Decimal = gebied.iter().map(|&w| stand.uitkomst.verdeling.basis_per_regel[(w, r)]).sum();
                let er_is: Decimal = gebied.iter().map(|&w| stand.uitkomst.bezetting.fte[(w, functie)]).sum();
                if er_is < basis {
                    let feit = Feit::OnderBasis { functie, basis, er_is };
                    uit.push(Bevinding::nieuw(&BASISNIVEAU, Plaats::Team(team), feit));
                }
            }
        }
        uit
    },
};

pub(super) static GELIJK: Eis = Eis {
    id: "BN-2",
    titel: "het basisniveau is overal hetzelfde",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Wijk,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 90",
        citaat: "alle buurtteams hetzelfde werken en hetzelfde basisniveau van ondersteuning aanbiedt",
        gewicht: Gewicht::Eis,
    },
    // More than the rule is worth a look; less is a warning. Either has its motivation in the plan.
    toets: |stand| {
        let verdeling = &stand.plan.verdeling;
        let mut uit = Vec::new();
        for (nummer, uitzondering) in verdeling.uitzonderingen.iter().enumerate() {
            let regel = verdeling.basis.iter().position(|r| r.functie == uitzondering.functie);
            let (Some(r), Some(&w), Some(&functie)) =
                (regel, stand.gids.wijken.get(&uitzondering.wijk), stand.gids.functies.get(&uitzondering.functie))
            else {
                continue;
            };
            let volgens = volgens_regel(stand.plan, &verdeling.basis[r], w, stand.uitkomst.band);
            let basis = stand.uitkomst.verdeling.basis_per_regel[(w, r)];
            if basis != volgens {
                let feit = Feit::BasisWijktAf { functie, regel: volgens, basis, uitzondering: nummer };
                let mut bevinding = Bevinding::nieuw(&GELIJK, Plaats::Wijk(w), feit);
                if basis > volgens {
                    bevinding.ernst = Ernst::Aandacht;
                }
                uit.push(bevinding);
            }
        }
        uit
    },
};

pub(super) static PLUS: Eis = Eis {
    id: "BN-3",
    titel: "basis en plus zijn samen het totaal",
    been: Been::Basisniveau,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 90",
        citaat: "Daarnaast kan het een 'plus' zijn per buurtteam die per wijk verschillend is afhankelijke van de vraag \
                 en demografie van de wijk.",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let verdeeld = &stand.uitkomst.verdeling;
        let mut uit = Vec::new();
        if verdeeld.tekort > Decimal::ZERO {
            let feit = Feit::BasisPastNiet { tekort: verdeeld.tekort };
            uit.push(Bevinding::nieuw(&PLUS, Plaats::Stad, feit));
        }
        let stad = stand.uitkomst.stad();
        let er_is: Decimal = (0..stad).map(|w| stand.uitkomst.er_is(w)).sum();
        if (verdeeld.totaal - er_is).abs() > procent(MEESTE_VERSCHIL) * er_is {
            let mut anders =
                Bevinding::nieuw(&PLUS, Plaats::Stad, Feit::TotaalWijktAf { totaal: verdeeld.totaal, er_is });
            anders.ernst = Ernst::Waarschuwing;
            uit.push(anders);
        }
        if verdeeld.correctie_vervalt {
            uit.push(Bevinding::nieuw(&PLUS, Plaats::Stad, Feit::CorrectieOnderBasis));
        }
        uit
    },
};
