//! `Veldwijziging`: one field of one noun with the value that it gets. Here stands, noun by noun, which fields can be changed
//! in this way; figures and what has a variant of its own in [`super::Wijziging`] are named as such. A field that is
//! added to a noun does not compile until it has its place here.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::plan::besluit::{Alternatief, Besluit};
use crate::plan::bron::{Bron, Herkomst};
use crate::plan::eis_uit::EisUit;
use crate::plan::functie::{AanvullendeTaak, OndersteunendeTaak};
use crate::plan::notitie::{Notitie, Onderwerp};
use crate::plan::openpunt::{Antwoord, OpenPunt};
use crate::plan::organisatie::Levering;
use crate::plan::overname::{Overname, Variant};
use crate::plan::scenario::{Scenario, Zet};
use crate::plan::verdeling::{Basisregel, Correctie, Gewicht, Uitzondering};
use crate::plan::voorziening::{Inzet, Jaarwaarde, Product, Vorm, Wet};
use crate::plan::wijk::{Bevolking, Meting, Reeks};
use crate::plan::{
    Aanstelling, Aanstellingcode, Afronding, Begroting, Buurt, Buurtteam, Dienstverband, Domein, Functie, Functiecode,
    Functiesoort, Gemeente, Last, Locatie, Locatiesoort, Niveau, Normen, Organisatie, Organisatiecode, Plan, Plek,
    Positie, Prognose, Punt, Rol, Status, Steun, Verdeeleenheid, Verdeling, Voorziening, Vraagregel, Waarde, Werktijd,
    Werktijdcode, Wijk, Wijkcode,
};

macro_rules! velden {
    ($(
        $naam:ident van $noun:ident { $($variant:ident($type:ty) = $veld:ident),+ $(,)? }
        elders { $($elders:ident),* $(,)? }
    )+) => {$(
        #[doc = concat!("A field of [`", stringify!($noun), "`] with the value that it gets.")]
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub enum $naam {
            $(#[doc = concat!("The field `", stringify!($veld), "`.")] $variant($type),)+
        }

        impl $naam {
            /// Replaces the field and gives what stood there.
            pub(super) fn ruil(&self, noun: &mut $noun) -> Self {
                match self {
                    $(Self::$variant(nieuw) => {
                        Self::$variant(std::mem::replace(&mut noun.$veld, nieuw.clone()))
                    })+
                }
            }

            /// The same field as it stands in a noun now.
            #[must_use]
            pub fn nu(&self, noun: &$noun) -> Self {
                match self {
                    $(Self::$variant(_) => Self::$variant(noun.$veld.clone()),)+
                }
            }

            /// The fields in which `naar` differs from `van`, each with its value in `naar`.
            pub(super) fn verschillen(van: &$noun, naar: &$noun) -> Vec<Self> {
                let $noun { $($veld: _,)+ $($elders: _,)* } = van;
                let mut uit = Vec::new();
                $(if van.$veld != naar.$veld { uit.push(Self::$variant(naar.$veld.clone())); })+
                uit
            }

            /// The name of the field, as in the plan file.
            pub const fn naam(&self) -> &'static str {
                match self { $(Self::$variant(_) => stringify!($veld),)+ }
            }
        }
    )+};
}

velden! {
    Planveld van Plan {
        Gemeente(Gemeente) = gemeente,
        Planjaren(Vec<u16>) = planjaren,
        Basisjaar(u16) = basisjaar,
        Herkomst(Herkomst) = herkomst,
        Prognose(Option<Prognose>) = prognose,
    } elders {
        versie, naam, bronnen, normen, werktijden, functies, voorzieningen, organisaties, buurtteams, bezetting,
        overname, locaties, verdeling, begroting, eisen_uit, scenarios, besluiten, open_punten, notities, wijken,
    }
    Bronveld van Bron {
        Titel(String) = titel,
        Jaar(Option<u16>) = jaar,
        Status(Option<Status>) = status,
        AfgerondOp(Option<u32>) = afgerond_op,
        Vindplaats(String) = vindplaats,
        Licentie(String) = licentie,
        LetOp(String) = let_op,
    } elders { code }
    Normenveld van Normen {
        Gedekt(Option<Waarde<Last>>) = gedekt,
        KostenPerWerkplek(Option<Waarde<Last>>) = kosten_per_werkplek,
        Afronding(Afronding) = afronding,
        Onderling(bool) = onderling,
        Herkomst(Herkomst) = herkomst,
    } elders {
        buurtteams, ratio, afstand_ontmoeting, aandeel_ontmoeting, afstand_centraal, aandeel_centraal,
        inwoners_eigen_plek, omwegfactor, werkplekken_per_fte, oormerk_hoogstens, overhead_minstens, overhead_hoogstens,
        reserve_minstens,
    }
    Werktijdveld van Werktijd {
        Naam(String) = naam,
        Ondersteunend(Vec<OndersteunendeTaak>) = ondersteunend,
        Herkomst(Herkomst) = herkomst,
    } elders { code, contracturen, uren_per_dag, feestdagen, verlof, ziekteverzuim, scholing }
    Functieveld van Functie {
        Naam(String) = naam,
        Soort(Functiesoort) = soort,
        Domeinen(Vec<Domein>) = domeinen,
        Rollen(Vec<Rol>) = rollen,
        Schaal(Option<u8>) = schaal,
        Werktijd(Werktijdcode) = werktijd,
        Aanvullend(Vec<AanvullendeTaak>) = aanvullend,
        Herkomst(Herkomst) = herkomst,
    } elders { code, kosten_per_fte }
    Voorzieningveld van Voorziening {
        Naam(String) = naam,
        Domein(Domein) = domein,
        Wet(Wet) = wet,
        Niveau(Niveau) = niveau,
        Eenheid(String) = eenheid,
        Vervangt(Vec<Product>) = vervangt,
        Vraag(Vraagregel) = vraag,
        Vorm(Vorm) = vorm,
        Fasering(Vec<Jaarwaarde<Last>>) = fasering,
        Preventie(Vec<Jaarwaarde<Steun>>) = preventie,
        Inzet(Vec<Inzet>) = inzet,
        KanOok(Vec<Functiecode>) = kan_ook,
        Herkomst(Herkomst) = herkomst,
    } elders { code, uren_per_eenheid, groei }
    Organisatieveld van Organisatie {
        Naam(String) = naam,
        Positie(Positie) = positie,
        Functies(Vec<Functiecode>) = functies,
        Levering(Vec<Levering>) = levering,
        Levensovertuiging(String) = levensovertuiging,
        Toelichting(String) = toelichting,
    } elders { code }
    Buurtteamveld van Buurtteam {
        Naam(String) = naam,
        Werkgebied(Vec<Wijkcode>) = werkgebied,
        Toelichting(String) = toelichting,
    } elders { code }
    Aanstellingveld van Aanstelling {
        Plek(Plek) = plek,
        Functie(Functiecode) = functie,
        Organisatie(Organisatiecode) = organisatie,
        Dienstverband(Dienstverband) = dienstverband,
        Vanaf(Option<Date>) = vanaf,
        TotEnMet(Option<Date>) = tot_en_met,
        Herkomst(Herkomst) = herkomst,
    } elders { code, fte }
    Overnameveld van Overname {
        Vanuit(String) = vanuit,
        Functie(Functiecode) = functie,
        Variant(Variant) = variant,
        Datum(Option<Date>) = datum,
        Geplaatst(Vec<Aanstellingcode>) = geplaatst,
        Herkomst(Herkomst) = herkomst,
    } elders { code, fte }
    Locatieveld van Locatie {
        Naam(String) = naam,
        Soort(Locatiesoort) = soort,
        Wijk(Wijkcode) = wijk,
        Punt(Punt) = punt,
        Kosten(Option<Waarde<Last>>) = kosten,
        Herkomst(Herkomst) = herkomst,
    } elders { code, gebruik, centraal, werkplekken, spreekkamers, groepsruimten }
    Verdelingveld van Verdeling {
        Basis(Vec<Basisregel>) = basis,
        Gewichten(Vec<Gewicht>) = gewichten,
        Uitzonderingen(Vec<Uitzondering>) = uitzonderingen,
        Correcties(Vec<Correctie>) = correcties,
        Eenheid(Verdeeleenheid) = eenheid,
        Herkomst(Herkomst) = herkomst,
    } elders { totaal, methode }
    Begrotingveld van Begroting {
        Lumpsum(Vec<Jaarwaarde<Steun>>) = lumpsum,
        Prijspeil(Option<u16>) = prijspeil,
        Prijsstijging(Option<Waarde<Last>>) = prijsstijging,
        Herkomst(Herkomst) = herkomst,
    } elders { doortrekken, overhead, oormerk, activiteiten, reserve }
    Wijkveld van Wijk {
        Naam(String) = naam,
        Bevolking(Bevolking) = bevolking,
        Kerncijfers(Vec<Reeks>) = kerncijfers,
        Vraag(Vec<Meting>) = vraag,
        LetOp(Vec<String>) = let_op,
        Buurten(Vec<Buurt>) = buurten,
    } elders { code }
    EisUitveld van EisUit {
        Motivatie(String) = motivatie,
    } elders { eis }
    Scenarioveld van Scenario {
        Naam(String) = naam,
        Toelichting(String) = toelichting,
        Wijzigingen(Vec<Zet>) = wijzigingen,
    } elders { code }
    Besluitveld van Besluit {
        Wat(String) = wat,
        Rollen(Vec<String>) = rollen,
        Datum(Date) = datum,
        Motivatie(String) = motivatie,
        Wijzigingen(Vec<Zet>) = wijzigingen,
        Afgewezen(Vec<Alternatief>) = afgewezen,
    } elders { code }
    OpenPuntveld van OpenPunt {
        Vraag(String) = vraag,
        Nummer(String) = nummer,
        Wie(String) = wie,
        Uiterlijk(Option<Date>) = uiterlijk,
        Status(Antwoord) = status,
        Over(Vec<Onderwerp>) = over,
    } elders { code }
    Notitieveld van Notitie {
        Over(Onderwerp) = over,
        Tekst(String) = tekst,
        Verborgen(bool) = verborgen,
    } elders { code }
}
