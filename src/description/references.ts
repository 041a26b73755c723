/** The works that the model and its parameters rest on. A description lists those that it names. */

import { type Reference, work } from './reference.ts';
import { SUBMODELS } from './submodels.ts';

/** Those that several parts rest on, or parameters; what a submodel alone rests on stands with it. */
const COMMON: readonly Reference[] = [
  work(
    'Anderson',
    2013,
    'Anderson, A., Huttenlocher, D., Kleinberg, J. & Leskovec, J. (2013). Steering user behavior with badges. WWW 2013.',
    '10.1145/2488388.2488398',
  ),
  work(
    'Arguello',
    2006,
    'Arguello, J., Butler, B., Joyce, E., Kraut, R., Ling, K. S., Rosé, C. & Wang, X. (2006). Talk to me: foundations for successful individual-group interactions in online communities. CHI 2006.',
    '10.1145/1124772.1124916',
  ),
  work(
    'Backstrom',
    2006,
    'Backstrom, L., Huttenlocher, D., Kleinberg, J. & Lan, X. (2006). Group formation in large social networks. KDD 2006.',
    '10.1145/1150402.1150412',
  ),
  work(
    'Barabási',
    1999,
    'Barabási, A.-L. & Albert, R. (1999). Emergence of scaling in random networks. Science 286.',
    '10.1126/science.286.5439.509',
  ),
  work(
    'Baumeister',
    2001,
    'Baumeister, R. F., Bratslavsky, E., Finkenauer, C. & Vohs, K. D. (2001). Bad is stronger than good. Review of General Psychology 5.',
    '10.1037/1089-2680.5.4.323',
  ),
  work(
    'Burke',
    2009,
    'Burke, M., Marlow, C. & Lento, T. (2009). Feed me: motivating newcomer contribution in social network sites. CHI 2009.',
    '10.1145/1518701.1518847',
  ),
  work(
    'Cormode',
    2009,
    'Cormode, G., Shkapenyuk, V., Srivastava, D. & Xu, B. (2009). Forward decay: a practical time decay model for streaming systems. ICDE 2009.',
    '10.1109/ICDE.2009.65',
  ),
  work(
    'Danescu-Niculescu-Mizil',
    2013,
    'Danescu-Niculescu-Mizil, C., West, R., Jurafsky, D., Leskovec, J. & Potts, C. (2013). No country for old members: user lifecycle and linguistic change in online communities. WWW 2013.',
    '10.1145/2488388.2488416',
  ),
  work(
    'Matos',
    2007,
    'de Matos, C. A., Henrique, J. L. & Rossi, C. A. V. (2007). Service recovery paradox: a meta-analysis. Journal of Service Research 10.',
    '10.1177/1094670507303012',
  ),
  work(
    'Deci',
    1999,
    'Deci, E. L., Koestner, R. & Ryan, R. M. (1999). A meta-analytic review of experiments examining the effects of extrinsic rewards on intrinsic motivation. Psychological Bulletin 125.',
    '10.1037/0033-2909.125.6.627',
  ),
  work(
    'Dunbar',
    1992,
    'Dunbar, R. I. M. (1992). Neocortex size as a constraint on group size in primates. Journal of Human Evolution 22.',
    '10.1016/0047-2484(92)90081-J',
  ),
  work(
    'East',
    2007,
    'East, R., Hammond, K. & Wright, M. (2007). The relative incidence of positive and negative word of mouth: a multi-category study. International Journal of Research in Marketing 24.',
    '10.1016/j.ijresmar.2006.12.004',
  ),
  work(
    'East',
    2008,
    'East, R., Hammond, K. & Lomax, W. (2008). Measuring the impact of positive and negative word of mouth on brand purchase probability. International Journal of Research in Marketing 25.',
    '10.1016/j.ijresmar.2008.04.001',
  ),
  work(
    'Gneezy',
    2000,
    'Gneezy, U. & Rustichini, A. (2000). A fine is a price. Journal of Legal Studies 29.',
    '10.1086/468061',
  ),
  work(
    'Goel',
    2012,
    'Goel, S., Watts, D. J. & Goldstein, D. G. (2012). The structure of online diffusion networks. EC 2012.',
    '10.1145/2229012.2229058',
  ),
  work(
    'Goes',
    2016,
    'Goes, P. B., Guo, C. & Lin, M. (2016). Do incentive hierarchies induce user effort? Evidence from an online knowledge exchange. Information Systems Research 27.',
    '10.1287/isre.2016.0635',
  ),
  work(
    'Goldenberg',
    2001,
    'Goldenberg, J., Libai, B. & Muller, E. (2001). Talk of the network: a complex systems look at the underlying process of word-of-mouth. Marketing Letters 12.',
    '10.1023/A:1011122126881',
  ),
  work(
    'Goldenberg',
    2007,
    'Goldenberg, J., Libai, B., Moldovan, S. & Muller, E. (2007). The NPV of bad news. International Journal of Research in Marketing 24.',
    '10.1016/j.ijresmar.2007.02.003',
  ),
  work(
    'Gonçalves',
    2011,
    'Gonçalves, B., Perra, N. & Vespignani, A. (2011). Modeling users’ activity on Twitter networks: validation of Dunbar’s number. PLoS ONE 6.',
    '10.1371/journal.pone.0022656',
  ),
  work(
    'Granovetter',
    1978,
    'Granovetter, M. (1978). Threshold models of collective behavior. American Journal of Sociology 83.',
    '10.1086/226707',
  ),
  work(
    'Grimm',
    2020,
    'Grimm, V. et al. (2020). The ODD protocol for describing agent-based and other simulation models: a second update to improve clarity, replication, and structural realism. JASSS 23.',
    '10.18564/jasss.4259',
  ),
  work(
    'Hoernle',
    2022,
    'Hoernle, N., Kehne, G., Procaccia, A. D. & Gal, K. (2022). The phantom steering effect in Q&A websites. Knowledge and Information Systems 64 (preprint of 2020).',
    '10.48550/arXiv.2002.06160',
  ),
  work(
    'Jones',
    2004,
    'Jones, Q., Ravid, G. & Rafaeli, S. (2004). Information overload and the message dynamics of online interaction spaces. Information Systems Research 15.',
    '10.1287/isre.1040.0023',
  ),
  work(
    'Jones',
    2008,
    'Jones, Q., Moldovan, M., Raban, D. & Butler, B. (2008). Empirical evidence of information overload constraining chat channel community interactions. CSCW 2008.',
    '10.1145/1460563.1460616',
  ),
  work(
    'Joyce',
    2006,
    'Joyce, E. & Kraut, R. E. (2006). Predicting continued participation in newsgroups. Journal of Computer-Mediated Communication 11.',
    '10.1111/j.1083-6101.2006.00033.x',
  ),
  work(
    'Kempe',
    2003,
    'Kempe, D., Kleinberg, J. & Tardos, É. (2003). Maximizing the spread of influence through a social network. KDD 2003.',
    '10.1145/956750.956769',
  ),
  work(
    'Kiene',
    2016,
    'Kiene, C., Monroy-Hernández, A. & Hill, B. M. (2016). Surviving an “Eternal September”: how an online community managed a surge of newcomers. CHI 2016.',
    '10.1145/2858036.2858356',
  ),
  work(
    'Kivetz',
    2006,
    'Kivetz, R., Urminsky, O. & Zheng, Y. (2006). The goal-gradient hypothesis resurrected. Journal of Marketing Research 43.',
    '10.1509/jmkr.43.1.39',
  ),
  work(
    'Kraut',
    2012,
    'Kraut, R. E. & Resnick, P. (2012). Building successful online communities: evidence-based social design. MIT Press.',
    '10.7551/mitpress/8472.001.0001',
  ),
  work(
    'Leskovec',
    2007,
    'Leskovec, J., Adamic, L. A. & Huberman, B. A. (2007). The dynamics of viral marketing. ACM Transactions on the Web 1.',
    '10.1145/1232722.1232727',
  ),
  work(
    'Lin',
    2017,
    'Lin, Z., Salehi, N., Yao, B., Chen, Y. & Bernstein, M. S. (2017). Better when it was smaller? Community content and behavior after massive growth. ICWSM 2017.',
  ),
  work(
    'Lindenfors',
    2021,
    'Lindenfors, P., Wartel, A. & Lind, J. (2021). “Dunbar’s number” deconstructed. Biology Letters 17.',
    '10.1098/rsbl.2021.0158',
  ),
  work(
    'Matias',
    2019,
    'Matias, J. N. (2019). Preventing harassment and increasing group participation through social norms in 2,190 online science discussions. PNAS 116.',
    '10.1073/pnas.1813486116',
  ),
  work(
    'McAuley',
    2012,
    'McAuley, J. & Leskovec, J. (2012). Learning to discover social circles in ego networks. NIPS 2012.',
  ),
  work(
    'Meyerhenke',
    2014,
    'Meyerhenke, H., Sanders, P. & Schulz, C. (2014). Partitioning complex networks via size-constrained clustering. SEA 2014.',
    '10.1007/978-3-319-07959-2_30',
  ),
  work(
    'Oliver',
    1980,
    'Oliver, R. L. (1980). A cognitive model of the antecedents and consequences of satisfaction decisions. Journal of Marketing Research 17.',
    '10.1177/002224378001700405',
  ),
  work(
    'Qiu',
    2016,
    'Qiu, J., Li, Y., Tang, J., Lu, Z., Ye, H., Chen, B., Yang, Q. & Hopcroft, J. E. (2016). The lifecycle and cascade of WeChat social messaging groups. WWW 2016.',
    '10.48550/arXiv.1512.07831',
  ),
  work(
    'Ren',
    2012,
    'Ren, Y., Harper, F. M., Drenner, S., Terveen, L., Kiesler, S., Riedl, J. & Kraut, R. E. (2012). Building member attachment in online communities: applying theories of group identity and interpersonal bonds. MIS Quarterly 36.',
    '10.2307/41703483',
  ),
  work(
    'Ren',
    2014,
    'Ren, Y. & Kraut, R. E. (2014). Agent-based modeling to inform online community design. Human–Computer Interaction 29.',
    '10.1080/07370024.2013.828565',
  ),
  work(
    'Salmon',
    2011,
    'Salmon, J. K., Moraes, M. A., Dror, R. O. & Shaw, D. E. (2011). Parallel random numbers: as easy as 1, 2, 3. SC 2011.',
    '10.1145/2063384.2063405',
  ),
  work(
    'Schmitt',
    2011,
    'Schmitt, P., Skiera, B. & Van den Bulte, C. (2011). Referral programs and customer value. Journal of Marketing 75.',
    '10.1509/jm.75.1.46',
  ),
  work(
    'Sun',
    2017,
    'Sun, Y., Dong, X. & McIntyre, S. (2017). Motivation of user-generated content: social connectedness moderates the effects of monetary rewards. Marketing Science 36.',
    '10.1287/mksc.2016.1022',
  ),
  work(
    'Tversky',
    1992,
    'Tversky, A. & Kahneman, D. (1992). Advances in prospect theory: cumulative representation of uncertainty. Journal of Risk and Uncertainty 5.',
    '10.1007/BF00122574',
  ),
  work(
    'Mierlo',
    2014,
    'van Mierlo, T. (2014). The 1% rule in four digital health social networks: an observational study. Journal of Medical Internet Research 16.',
    '10.2196/jmir.2966',
  ),
  work(
    'Vergara',
    2023,
    'Vergara Hidd, V., López, E., Centellegher, S., Roberts, S. G. B., Lepri, B. & Dunbar, R. I. M. (2023). The stability of transient relationships. Scientific Reports 13.',
    '10.1038/s41598-023-32206-2',
  ),
  work(
    'Watts',
    1998,
    'Watts, D. J. & Strogatz, S. H. (1998). Collective dynamics of “small-world” networks. Nature 393.',
    '10.1038/30918',
  ),
  work(
    'Watts',
    2007,
    'Watts, D. J. & Dodds, P. S. (2007). Influentials, networks, and public opinion formation. Journal of Consumer Research 34.',
    '10.1086/518527',
  ),
  work(
    'Wolters',
    2019,
    'Wolters, H. M. & Gedenk, K. (2019). Referral programs and customer value: insights from the telecommunications services industry. Journal of Marketing Behavior 3.',
    '10.1561/107.00000054',
  ),
  work(
    'Yang',
    2010,
    'Yang, J., Wei, X., Ackerman, M. S. & Adamic, L. A. (2010). Activity lifespan: an analysis of user survival patterns in online knowledge sharing communities. ICWSM 2010.',
  ),
  work(
    'Zhang',
    2011,
    'Zhang, X. & Zhu, F. (2011). Group size and incentives to contribute: a natural experiment at Chinese Wikipedia. American Economic Review 101.',
    '10.1257/aer.101.4.1601',
  ),
];

/** In alphabetical order. */
export const REFERENCES: readonly Reference[] = [
  ...COMMON,
  ...Object.values(SUBMODELS).flatMap(({ works = [] }) => works),
].sort((a, b) => a.surname.localeCompare(b.surname, 'en') || a.year - b.year);

/** Those that a text names, by surname and year. */
export function referencesIn(text: string): readonly Reference[] {
  // A full stop or semicolon ends what a year can belong to.
  const plain = text.replaceAll('et al.', 'et al').replaceAll('&amp;', '&');
  return REFERENCES.filter(({ surname, year }) =>
    new RegExp(`\\b${surname}\\b[^.;:|]{0,60}?\\b${year}\\b`).test(plain),
  );
}
