/** Who rings about the person in crisis. */
export type Ringer = "self" | "parent" | "partner" | "sibling" | "child" | "friend" | "neighbour" | "passer-by" | "support-worker" | "gp" | "police-officer" | "transport-staff";

/** Where they are; `home` is the person's own address. */
export type RingsFrom = "home" | "street" | "station" | "park" | "workplace" | "university" | "hostel" | "surgery" | "shop";

/**
 * What a caller says in the first minute, invented for the demonstration. Written with respect, in people's own words, and without any detail
 * of a method (Samaritans' media guidelines).
 */
export type Presentation = {
  ringer: Ringer;
  from: RingsFrom;
  age: readonly [least: number, most: number];
  group: PresentationGroup;
  /** Where the words tell it. */
  gender?: "female" | "male";
  words: string;
};

export const presentationGroups = {
  suicidal: "Suicidal thoughts",
  harm: "Self-harm",
  psychosis: "Unusual beliefs or experiences",
  mania: "Elated or overactive",
  anxiety: "Anxiety or panic",
  low: "Low mood",
  confusion: "Confusion or memory",
  substance: "Alcohol or drugs and distress",
  perinatal: "Mental health around birth",
  trauma: "After a frightening event",
  eating: "Eating difficulties",
  distress: "Acute distress",
} as const;
export type PresentationGroup = keyof typeof presentationGroups;

export const presentations: readonly Presentation[] = [
  { ringer: "self", from: "home", age: [19, 60], group: "suicidal", words: "I don't feel safe with myself tonight. I keep thinking everyone would be better off. I've not done anything. I just don't want to be on my own with it." },
  { ringer: "parent", from: "home", age: [16, 24], group: "suicidal", gender: "female", words: "My daughter has left a note on the kitchen table. She's upstairs, she's talking to me through the door but she won't open it." },
  { ringer: "partner", from: "home", age: [28, 55], group: "suicidal", gender: "male", words: "He's been saying goodbye to people all evening. He's sat in the car on the drive and he won't come in. He's never been like this." },
  { ringer: "friend", from: "home", age: [20, 40], group: "suicidal", gender: "male", words: "My mate's texted me saying he's had enough and he's sorry. He lives on his own. He's picking up but he just goes quiet." },
  { ringer: "transport-staff", from: "station", age: [18, 50], group: "suicidal", gender: "female", words: "Station supervisor here. We've a lady on platform two in tears, she's let several trains go. One of my team is sitting with her in the office now." },
  { ringer: "self", from: "street", age: [22, 45], group: "suicidal", words: "I've walked out of the house and I don't know where I'm going. My head won't stop. My counsellor said to ring if it got like this." },
  { ringer: "passer-by", from: "street", age: [25, 60], group: "distress", gender: "male", words: "There's a man sat on the kerb crying, no coat on. I've asked his name and he just says it doesn't matter any more. I've stayed with him." },
  { ringer: "self", from: "home", age: [17, 35], group: "harm", words: "I've hurt myself again and I feel ashamed. It's stopped bleeding, I think. Please don't send the police, I just need somebody to talk to." },
  { ringer: "parent", from: "home", age: [14, 18], group: "harm", gender: "male", words: "We found out our son's been hurting himself for weeks. There's fresh ones tonight. He's in his room and he's begged us not to ring you." },
  { ringer: "support-worker", from: "hostel", age: [20, 45], group: "harm", gender: "female", words: "I'm the night worker. One of our residents has hurt her arms. I've dressed it. She's calm now but says she can't promise it won't happen again." },
  { ringer: "partner", from: "home", age: [25, 50], group: "harm", gender: "female", words: "She says she's taken something and won't tell me what. She's awake and she's angry with me for ringing. It was maybe half an hour ago." },
  { ringer: "self", from: "university", age: [18, 24], group: "harm", words: "I'm in halls. I did something stupid last night and I've told nobody. I feel sick and I can't face going to my lecture." },
  { ringer: "sibling", from: "home", age: [19, 35], group: "psychosis", gender: "male", words: "My brother thinks the neighbours are listening through the walls. He's not slept since Sunday and he's taken the plugs out. He stopped his tablets a month ago." },
  { ringer: "parent", from: "home", age: [18, 28], group: "psychosis", gender: "male", words: "He's hearing voices again, I can tell, he's answering them. He's frightened, not nasty. Last time the early intervention team came out to us." },
  { ringer: "neighbour", from: "home", age: [35, 65], group: "psychosis", gender: "male", words: "The gentleman above me has been shouting at nobody since four o'clock. He's usually so quiet. His nurse used to come on Thursdays but I've not seen her." },
  { ringer: "passer-by", from: "shop", age: [25, 55], group: "psychosis", gender: "female", words: "I manage the shop. There's a customer standing by the freezers talking to the light. She says she's been told not to leave. She's polite. She won't give a name." },
  { ringer: "police-officer", from: "street", age: [25, 50], group: "psychosis", gender: "male", words: "Officer on scene. We're with a male who believes he is being followed. He's cooperative, no offences. Looking for advice before we consider our powers." },
  { ringer: "self", from: "home", age: [22, 50], group: "psychosis", words: "They're telling me to leave the flat and I know it's not real but it's so loud tonight. I've locked the door. My care coordinator doesn't work nights." },
  { ringer: "partner", from: "home", age: [25, 55], group: "mania", gender: "female", words: "She hasn't slept for four nights, she's bought three cars' worth of furniture online and now she's packing to go to the airport. She's got bipolar." },
  { ringer: "child", from: "home", age: [48, 70], group: "mania", gender: "female", words: "Mum's up at all hours, talking so fast I can't follow, giving things away to strangers. She had an admission six years ago and it started just like this." },
  { ringer: "friend", from: "street", age: [22, 40], group: "mania", gender: "male", words: "He's running in and out of the road preaching to people. He's happy, he's not aggressive, but he's going to get knocked over. We can't keep up with him." },
  { ringer: "self", from: "home", age: [18, 60], group: "anxiety", words: "I can't breathe properly and my hands have gone tingly. I've had panic attacks before but this one won't go. I'm on my own and I'm scared I'm dying." },
  { ringer: "self", from: "workplace", age: [22, 55], group: "anxiety", words: "I've locked myself in the toilets at work. I can't go back out there. My heart is racing and everyone's looking for me." },
  { ringer: "partner", from: "home", age: [25, 65], group: "anxiety", gender: "male", words: "He's convinced he's having a heart attack. The crew came on Tuesday and his heart was fine. He won't lie down, he's pacing and he won't let go of the phone." },
  { ringer: "transport-staff", from: "station", age: [16, 30], group: "anxiety", gender: "female", words: "A young person's having a very bad panic in the ticket hall. She says she can't be touched and can't bear the noise. We've moved people back." },
  { ringer: "self", from: "home", age: [40, 75], group: "low", gender: "male", words: "I lost my wife at Easter. I've stopped seeing the point of getting up. I've not eaten much this week. My son doesn't know how bad it is." },
  { ringer: "gp", from: "surgery", age: [20, 60], group: "low", gender: "male", words: "Duty GP. I've a patient with me who can't be sure of keeping himself safe this weekend. He'd accept the crisis team but I can't get through to them." },
  { ringer: "child", from: "home", age: [65, 88], group: "low", gender: "male", words: "Dad says he's ready to go and he wants us to leave him be. He's not ill, he's just given up since Mum went into the home. He's never said that before." },
  { ringer: "self", from: "hostel", age: [20, 50], group: "low", words: "I've been moved again and I've got nothing with me. I'm so tired. I rang because I said I would, to the lady last week. I don't know what I want." },
  { ringer: "child", from: "home", age: [74, 92], group: "confusion", gender: "female", words: "Mum doesn't know where she is tonight. She's accusing my dad of being a burglar. She was right as rain on Friday. She's been off her food." },
  { ringer: "neighbour", from: "street", age: [72, 90], group: "confusion", gender: "female", words: "There's an elderly lady out in her nightdress looking for her husband. He passed years ago. I've brought her into my hall, she's cold but she's chatting." },
  { ringer: "support-worker", from: "home", age: [45, 75], group: "confusion", gender: "male", words: "I support this gentleman, he has a learning disability. He's been hitting his own head since lunchtime and that isn't like him. He may be in pain." },
  { ringer: "friend", from: "home", age: [20, 45], group: "substance", gender: "male", words: "He's been drinking since last night and now he's crying and saying he can't go on. When he's sober he says he doesn't mean it but I'm not sure." },
  { ringer: "self", from: "home", age: [28, 55], group: "substance", words: "I stopped drinking three days ago by myself. I'm shaking and I'm seeing things crawling. I know they're not there. I think I need help." },
  { ringer: "police-officer", from: "park", age: [18, 40], group: "substance", gender: "female", words: "We've been called to a female in the park, tearful, has taken something at a party. She's talking about her brother who died. No injuries that we can see." },
  { ringer: "partner", from: "home", age: [22, 40], group: "perinatal", gender: "female", words: "Our baby's twelve days old. She hasn't slept at all and she says the baby isn't ours. She was fine in the hospital. My mum's holding him now." },
  { ringer: "self", from: "home", age: [20, 40], group: "perinatal", gender: "female", words: "I keep having horrible thoughts about something happening to the baby. I'd never do anything. I'm frightened to be left alone with him. He's seven weeks." },
  { ringer: "self", from: "home", age: [20, 60], group: "trauma", words: "I was attacked a year ago and today I saw him on the bus. I've been sick. I can't stop shaking and I've pushed the wardrobe in front of the door." },
  { ringer: "partner", from: "home", age: [30, 60], group: "trauma", gender: "male", words: "He was in the army. There were fireworks and he's gone under the table and he doesn't seem to know me. I'm keeping the children in the back room." },
  { ringer: "friend", from: "home", age: [18, 45], group: "trauma", gender: "female", words: "She's just been told her asylum appeal's refused. She's on the floor, she's not answering me in any language. She's said before she can't go back." },
  { ringer: "parent", from: "home", age: [14, 22], group: "eating", gender: "female", words: "She's not eaten for five days and she fainted on the stairs just now. She won't let us near her. She's under the eating disorder team." },
  { ringer: "sibling", from: "home", age: [16, 28], group: "distress", gender: "female", words: "My sister's autistic and there's building work next door. She's screaming and banging her head. She can't tell us what she needs. Lights and sirens would make it worse." },
  { ringer: "self", from: "home", age: [25, 65], group: "distress", words: "It's me again, sorry. I know I rang on Saturday. I just need to hear somebody until it gets light. I've tried the things on my plan." },
  { ringer: "neighbour", from: "home", age: [30, 60], group: "distress", gender: "female", words: "There's been banging and crying from number nine for an hour and things being thrown. I think she's by herself in there. I'm a bit scared to knock." },
  { ringer: "self", from: "street", age: [18, 30], group: "distress", words: "I've had a massive row at home and I can't go back there. I'm at the bus stop. My phone's going to die. I just want to stop feeling like this." },
  { ringer: "passer-by", from: "park", age: [30, 60], group: "suicidal", gender: "male", words: "I was walking the dog and there's a chap on the bench by the water. He asked me what I'd do if I had nothing left. I didn't like leaving him, so I've come back." },
];
