//! Held here: inside the bounds of figures, years, days and totals nothing of the chain, of the requirements, of the
//! repairs and of the tables panics, and what is too large is refused with words. No code but tests.

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;
    use rust_decimal_macros::dec;

    use crate::calc::{self, Gids};
    use crate::dekking::{Stand, Toetsing};
    use crate::plan::controle::omvang::UREN;
    use crate::plan::controle::{Foutsoort, controleer};
    use crate::plan::deel::vind::vind_mut;
    use crate::plan::deel::{Blik, Deel as _, Inhoud};
    use crate::plan::figuren::figuren;
    use crate::plan::grens::Getalsoort;
    use crate::plan::organisatie::Levering;
    use crate::plan::prognose::{Jaarbevolking, PerLeeftijd, Prognose};
    use crate::plan::verdeling::{Gewicht, Uitzondering};
    use crate::plan::wijk::Leeftijden;
    use crate::plan::{Band, Kerncijfer, Plan, Vraagregel, Waar, Waarde};
    use crate::report::lijst::TABELLEN;
    use crate::report::zicht::Zicht;

    /// A plan with every kind of rule and figure, over twenty years.
    fn vol() -> Plan {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        plan.planjaren = vec![2027, 2028, 2029, 2047];
        plan.begroting.prijspeil = Some(2027);
        plan.begroting.prijsstijging = Some(Waarde::vast(dec!(3)));
        plan.normen.gedekt = Some(Waarde::vast(dec!(95)));
        let uitzondering = Uitzondering {
            wijk: plan.wijken[0].code.clone(),
            functie: plan.verdeling.basis[0].functie.clone(),
            fte: Waarde::vast(dec!(1)),
            motivatie: "afgesproken".into(),
        };
        plan.verdeling.uitzonderingen.push(uitzondering);
        plan.verdeling.gewichten.push(Gewicht {
            naar: Kerncijfer::Eenzaam,
            procent: dec!(0),
            toelichting: String::new(),
        });
        plan.wijken[0].kerncijfers[0].cijfers.insert(Kerncijfer::Eenzaam, Waarde::vast(dec!(40)));
        let levering = Levering { functie: plan.functies[0].code.clone(), fte: Waarde::vast(dec!(2)) };
        plan.organisaties[0].levering.push(levering);
        let nieuw = |plan: &mut Plan, code: &str, vraag| {
            let mut v = plan.voorzieningen[0].clone();
            (v.code, v.vraag) = (code.into(), vraag);
            plan.voorzieningen.push(v);
        };
        let aantal = || Waarde::vast(dec!(10));
        nieuw(&mut plan, "duizend", Vraagregel::PerDuizend { aantal: aantal(), van: Kerncijfer::Eenzaam });
        nieuw(
            &mut plan,
            "leeftijd",
            Vraagregel::PerLeeftijd(PerLeeftijd {
                van_0_tot_15: aantal(),
                van_15_tot_25: aantal(),
                van_25_tot_45: aantal(),
                van_45_tot_65: aantal(),
                vanaf_65: aantal(),
            }),
        );
        let jaar = |jaar, vanaf_65| Jaarbevolking {
            jaar,
            leeftijd: Leeftijden { vanaf_65, ..plan.wijken[0].bevolking.leeftijd },
        };
        let jaren = vec![jaar(2027, 180), jaar(2047, 260)];
        plan.prognose = Some(Prognose { jaren, ..Prognose::default() });
        plan
    }

    /// Every figure of the plan, and the people of its forecast, with what each counts.
    fn alle(plan: &Plan) -> Vec<(Waar, Getalsoort)> {
        let mut uit = Vec::new();
        figuren(plan, &mut |f| uit.push((Waar::van(plan, &f.pad()), f.soort)));
        uit.extend((0..10).map(|i: u8| (Waar::nieuw(["prognose", &i.to_string()]), Getalsoort::Aantal)));
        uit
    }

    /// Puts a figure at a bound; the counts of the forecast are no figures and are found by hand.
    fn zet(plan: &mut Plan, waar: &Waar, getal: Decimal) {
        let heel = u32::try_from(getal.trunc()).unwrap_or(0);
        if let ["prognose", i] = waar.stappen()[..] {
            let i: usize = i.parse().unwrap();
            let l = &mut plan.prognose.as_mut().unwrap().jaren[i / 5].leeftijd;
            let velden = [
                &mut l.van_0_tot_15,
                &mut l.van_15_tot_25,
                &mut l.van_25_tot_45,
                &mut l.van_45_tot_65,
                &mut l.vanaf_65,
            ];
            *velden.into_iter().nth(i % 5).unwrap() = heel;
            return;
        }
        let stappen: Vec<String> = waar.stappen().into_iter().map(str::to_owned).collect();
        let deel = vind_mut(plan, &stappen).unwrap_or_else(|| panic!("{waar}"));
        let inhoud = match deel.blik() {
            Blik::Telling(_) => heel.inhoud(),
            Blik::Getal(_) => getal.inhoud(),
            _ => Inhoud::cijfer(Waarde::vast(getal)),
        };
        deel.zet(&inhoud).unwrap();
    }

    /// Shares are whole again, so that a plan is not refused for those alone.
    fn heel(plan: &mut Plan) {
        for v in &mut plan.voorzieningen {
            for (i, inzet) in v.inzet.iter_mut().enumerate() {
                let midden = if i == 0 { Decimal::ONE_HUNDRED } else { Decimal::ZERO };
                inzet.procent = Waarde::band(midden, midden, Decimal::ONE_HUNDRED);
            }
        }
        for (i, gewicht) in plan.verdeling.gewichten.iter_mut().enumerate() {
            gewicht.procent = if i == 0 { Decimal::ONE_HUNDRED } else { Decimal::ZERO };
        }
        let fte = plan.verdeling.correcties[0].fte;
        plan.verdeling.correcties[1].fte = -fte;
    }

    /// Computes and tells everything of a plan that fits; the hours of the largest band stay in the limit of the flow.
    fn reken(plan: &Plan, tabellen: bool) {
        let gids = Gids::van(plan);
        for &jaar in &plan.planjaren {
            for band in Band::ALLE {
                let uitkomst = calc::bereken(plan, jaar, band);
                let stad = uitkomst.stad();
                let gevraagd = (0..=stad).flat_map(|g| uitkomst.gedekt.gevraagd.rij(g)).sum::<Decimal>();
                let er_is = uitkomst.gedekt.ploegen.iter().map(|p| p.uren).sum::<Decimal>();
                assert!(gevraagd <= UREN.into() && er_is <= UREN.into(), "{gevraagd} {er_is}");
                let toetsing = Toetsing::van(plan, &uitkomst);
                let stand = Stand { plan, gids: &gids, uitkomst: &uitkomst };
                let zicht = Zicht { stand, toetsing: &toetsing };
                for rapport in TABELLEN.iter().filter(|_| tabellen) {
                    rapport.maak(&zicht);
                }
            }
        }
    }

    /// Each figure by itself, at its lowest and its highest: the plan is refused, or computed.
    #[test]
    fn each_figure_at_its_bounds_is_refused_with_words_or_computed() {
        let basis = vol();
        assert_eq!(controleer(&basis), []);
        let mut gerekend = 0;
        for (waar, soort) in alle(&basis) {
            let (laagst, hoogst) = soort.grenzen();
            for grens in [laagst, hoogst] {
                let mut plan = basis.clone();
                zet(&mut plan, &waar, grens.into());
                heel(&mut plan);
                let fouten = controleer(&plan);
                let buiten = |f: &Foutsoort| matches!(f, Foutsoort::Grens(_) | Foutsoort::Band { .. });
                assert!(!fouten.iter().any(|f| buiten(&f.soort)), "{waar} {grens}: {fouten:?}");
                if fouten.is_empty() {
                    reken(&plan, false);
                    gerekend += 1;
                }
            }
        }
        assert!(gerekend > 150, "{gerekend}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Many figures at a bound together. A step in three is a bound, so that some plans still fit.
        #[test]
        fn figures_at_their_bounds_together_never_panic(
            keuzes in prop::collection::vec(0_u8..24, 160), alles in 0_u8..4, tabellen in 0_u8..8,
        ) {
            let mut plan = vol();
            for ((waar, soort), keuze) in alle(&plan).into_iter().zip(keuzes) {
                let (laagst, hoogst) = soort.grenzen();
                match (keuze, alles) {
                    (0, _) | (_, 0) => zet(&mut plan, &waar, laagst.into()),
                    (1, _) | (_, 1) => zet(&mut plan, &waar, hoogst.into()),
                    _ => {}
                }
            }
            heel(&mut plan);
            if controleer(&plan).is_empty() {
                reken(&plan, tabellen == 0);
            }
        }
    }

    /// The demand of a plan may be 10⁹ hours, and not one more.
    #[test]
    fn the_demand_of_a_plan_is_bounded_to_the_hour() {
        let mut plan = crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan;
        plan.functies.iter_mut().for_each(|f| f.aanvullend.clear());
        plan.voorzieningen.truncate(1);
        plan.wijken.iter_mut().for_each(|w| w.vraag.clear());
        plan.planjaren = vec![2027];
        plan.voorzieningen[0].uren_per_eenheid = Waarde::vast(dec!(1000));
        plan.voorzieningen[0].vraag =
            Vraagregel::Verdeeld { totaal: Waarde::vast(dec!(1000000)), naar: Kerncijfer::Inwoners };
        assert_eq!(controleer(&plan), []);
        reken(&plan, false);
        plan.voorzieningen[0].uren_per_eenheid = Waarde::vast(dec!(1000.001));
        let fouten = controleer(&plan);
        assert!(
            matches!(fouten[..], [ref f] if matches!(f.soort, Foutsoort::TeGroot { hoogst: UREN, .. })),
            "{fouten:?}"
        );
    }
}
