/**
 * A reader's own judgements of every sentence of the five articles that mentions a target outside quoted
 * speech, made before the tool's were seen: what the author holds of the target as this sentence expresses
 * it, read in its place. − against, 0 neutral or unsure, + for. The victim of what an author attacks is 0,
 * unless the sentence praises it; so is what an author merely reports.
 */
export const judgements = `
a-yawning-abyss
1 david-cameron- big-society-
4 david-cameron0 big-society0
5 public-services0
7 big-society-
8 labour0
9 margaret-thatcher-
11 big-society-
12 public-services0
13 conservatives0
14 david-davis0
18 government0 big-society0 mutualism0 public-services0
19 mutualism0
21 mutualism0
24 government- mutualism0
25 vince-cable- mutualism0
26 george-osborne- spending-cuts- mutualism0
27 spending-cuts-
28 conservatives- mutualism0
29 labour+ mutualism+
30 mutualism0
31 labour+ mutualism+
32 labour+
33 labour+ big-society-
34 labour0 mutualism0
35 labour+ mutualism+
37 mutualism+
38 david-miliband+ mutualism+
39 conservatives-
40 labour+ mutualism+ government-
43 conservatives-
44 mutualism+
45 public-services+

an-inherent-contradiction
1 government- big-society0 spending-cuts- public-services0
2 stephen-bubb0 spending-cuts-
3 big-society0
5 conservatives0 big-society0 volunteering0
6 labour+ mutualism+ good-society+
7 spending-cuts- good-society+
8 labour+
9 labour0
11 labour+ mutualism+
12 good-society+
13 mutualism+
14 public-services+ mutualism+

more-than-a-smokescreen
1 big-society0
2 dame-elizabeth-hoodless0 spending-cuts- government- big-society0
3 big-society0
4 government-
5 big-society0
6 government+
7 labour-
10 government- big-society0 public-services0
11 big-society+
12 mutualism+
13 labour0
14 big-society+
15 public-services0
16 public-services0
18 government-
19 big-society0
20 david-cameron+ spending-cuts0 big-society0
21 eric-pickles- big-society0 spending-cuts-
22 government- big-society-
23 big-society+ spending-cuts-
24 big-society0 spending-cuts-
27 big-society0
28 big-society0 gordon-brown0 tony-blair0
29 volunteering0 public-services0
30 alan-milburn0 labour0
31 labour0
37 government0 big-society0 lord-wei0 volunteering0
38 big-society0
39 big-society-
40 labour+
41 labour0
42 public-services+
43 public-services0
44 spending-cuts-
45 labour0 big-society+ public-services+

given-a-blue-rinse
1 labour0 big-society0
2 david-cameron0 conservatives0 labour0 mutualism0
3 conservatives- big-society- spending-cuts-
4 conservatives- big-society- public-services0
5 public-services0 spending-cuts- volunteering0
7 public-services+ labour0 good-society0 volunteering0
8 volunteering+
9 volunteering0 spending-cuts-
11 ed-miliband+ good-society+
12 labour+ good-society+

a-truly-big-society
1 government0
2 government-
5 government- big-society-
9 government- big-society- spending-cuts- public-services0
10 government- big-society-
12 big-society+ public-services0
13 david-cameron-
18 big-society+
19 mutualism+ public-services0
20 mutualism+
26 mutualism+
`;
