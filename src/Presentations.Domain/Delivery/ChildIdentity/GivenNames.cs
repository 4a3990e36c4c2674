using System.Collections.Frozen;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>Given names in the United States, without accents. One that is missing here is still seen where the sentence points to a child.</summary>
internal static class GivenNames
{
    private const string Unmistakable = """
        aaliyah aaminah aaron abby abdi abdul abdullah abdullahi abel abigail abraham ada adalyn adalynn adam addison addyson adela adelaide adele
        adeline adelyn aden adrian adriana adriel adrienne agustin ahmad ahmed aidan aiden aileen aimee ainsley aisha aiyana akira alan alana alani
        alayah alayna albert alberto alden aleah alejandra alejandro alessandra alessandro alex alexa alexander alexandra alexandria alexia alexis
        alfonso alfredo alia aliana alice alicia alina alisa alisha alison alissa alivia aliyah allie allison allyson alondra alonso alonzo alvaro
        alvin alyson alyssa amanda amara amari amaya amelia amelie amina amir amira amiyah amos amy amya amyah anabel anabella anahi anastasia anaya
        andi andre andrea andres andrew andy angela angelica angelina angelique angelo angie anika anissa anita aniya aniyah anna annabel annabella
        annabelle annalise anne annette annie annika anthony antoine antonio antwan araceli arely aria ariadne ariana arianna ariel ariella arjun
        armando armani arnav arthur arturo arya aryan asher ashlee ashley ashlyn ashlynn ashton aubree aubrey audrey audrina ava avah avery axel
        ayaan ayan ayana ayanna aydan ayden ayla aylin azaria barbara beatrice beatriz beau belen bella ben benicio benjamin benny bernardo bethany
        beto betty bianca billy blake bobby bodhi braden bradley brady braeden braelyn braelynn branden brandi brandon braxton brayan brayden
        braydon breanna brecken brenda brendan brendon brenna brennan brenton brett brian briana brianna bridget briella brielle brinley brisa
        bristol britney brittany brodie brody brooke brooklynn bruce bruno bryan bryanna bryant bryce brycen brylee bryleigh bryn brynlee brynn
        bryson byron cade caden cadence caiden cailin cailyn caitlin caitlyn caleb callen callie calvin cameron camila camilla camille camilo camren
        camron camryn candace cara carina carissa carla carlie carlos carly carmelo caroline carolyn carrie carson casey cassandra cassie catalina
        catherine cayden caylee cecelia cecilia cedric celia cesar charlee charleigh charles charlie charlize charlotte chaya chloe chris christina
        christine christopher christy chuy ciara cierra cindy citlali claire clara clarissa claudia clayton cody cohen colby cole colin collin
        colton conner connor conor conrad cora corbin corey corinne cory courtney craig cristian cristiano cristina cristobal curtis cynthia cyrus
        daisha dalia dalton damari damaris damian damien damon dana dangelo dani dania danica daniel daniela daniella danielle danika danny dante
        daphne darian dariana dario darius darrell darren darryl daryl dashawn davian david davin davion davon dayana dayanara deandre deangelo
        deanna debbie deborah declan deja delaney delilah demarcus demetrius denise dennis denzel derek derrick deshaun deshawn desiree desmond
        destinee devante deven devin devon devonte devyn diana diego dillon dimitri dina dominic dominick dominik donald donovan donte dorian
        dorothy douglas duncan dustin duy dylan easton eddie edgar edith eduardo edward edwin efrain eileen elaina elaine eleanor elena eli elian
        eliana elianna elias elijah elin elisa elisabeth elise eliseo elisha eliza elizabeth elle ellen elliana ellie elliot elliott ellis eloise
        elsa elsie elvis elyse emanuel emelia emely emerson emery emilee emilia emiliano emilio emily emma emmalee emmalyn emmanuel emmett emmie
        emmy enrique enzo eric erica erick ericka erik erika erin ernesto esteban estefania estella estelle esther ethan ethel ethen eugene eva evan
        evangeline evelyn everett everleigh everly evie ezekiel ezequiel ezra fabian fatima fatimah felipe felix fernanda fernando finley finnegan
        fiona francesca francesco francis franco frankie freddy frederick frida gabe gabriel gabriela gabriella gabrielle gael gannon garrett gavin
        gemma genevieve geoffrey george gerald gerardo gia giana gianna gianni gideon gilberto gina giovanna giovanni giselle gisselle giuliana
        gonzalo gordon gracie graciela graham grayson greg gregory greta greyson griffin guadalupe guillermo gunnar gunner gustavo gwen gwendolyn
        gwyneth hadassah haden hadley hafsa hailee hailey hakeem haleigh haley halle hallie hamza hana hanna hannah harley harold harry hassan
        hattie hayden haylee hayleigh hayley hector heidi helen henry hiroshi hodan hugo huong ian ibrahim ignacio imani imran ingrid irene irvin
        isabel isabela isabella isabelle isai isaiah isaias ishaan isiah isis isla ismael itzel ivan ivana ivanna izabella izaiah izayah jace
        jacinda jackie jaclyn jacob jacoby jacqueline jada jaden jadon jadyn jaelyn jaelynn jagger jahir jaida jaiden jaidyn jaime jair jairo
        jakayla jake jakob jalen jaliyah jamal jamar jamarcus jamari jamarion james jameson jamie jamir jamison janae jane janelle janessa janet
        janiah janice janie janiya janiyah jaquan jared jaren jarrett jase jasiah jaslene jaslyn jasmin jasmine jason jasper javier javion javon jax
        jaxon jaxson jayce jaycee jayda jayde jayden jaydon jayla jaylah jaylee jayleen jaylen jaylene jaylin jaylon jaylyn jaylynn jayson jazlyn
        jazlynn jazmin jazmine jazmyn jazmyne jeff jeffery jeffrey jenn jenna jennie jennifer jenny jeremiah jeremias jeremy jermaine jerome jerry
        jess jesse jessica jessie jhonny jiho jillian jim jimena jimmy joan joana joanna joaquin jocelyn jodi joe joel joelle joey johan johana
        johanna john johnathan johnathon johnny jolie jon jonah jonas jonathan jonathon jordan jordyn jordynn jorge jose josefina joselyn joseph
        josephine josh joshua josiah josie josue journee juan juana judah jude judith judy julia julian juliana julianna julianne julie juliet
        julieta juliette julio julissa julius justin justine kade kaden kadence kaelyn kaelynn kai kaia kaiden kaila kailee kailey kailyn kaitlin
        kaitlyn kaitlynn kaiya kale kaleb kaleigh kali kaliyah kallie kamari kameron kamila kamryn kara kareem karen karina karis karissa karl karla
        karlee karley karly karson karsyn karter kasey kash kason kassandra kassidy kate katelin katelyn katelynn katherine kathleen kathryn kathy
        katie katrina katya kayden kaydence kayla kaylah kaylan kaylee kayleigh kaylen kayley kaylie kaylin kaylyn kaylynn keagan keaton keegan
        keenan keira keisha keith kelli kellie kelly kelsey kelsie kelvin kendal kendall kendra kendrick kenia kenji kenley kennedi kenneth kenny
        kensley kenzie keon keyla keyshawn khadija khalid khalil khloe kian kiana kianna kiara kiera kieran kiersten kiki kiley kim kimberly kimora
        kinley kinsley kira kirk kirsten kolby kole kolton konner kourtney krish kristen kristian kristin kristina kristopher krystal kyla kylan
        kyle kylee kyleigh kyler kylie kyndall kyra kyree kyrie laila lailah lakisha lalo lana landen landon landyn lara larissa larry latasha
        latisha latoya laura lauren laurie lauryn lawrence layla laylah layne lea leah leandro leanna leanne leia leila leilani lena leo leonard
        leonardo leonel leonidas leslie lesly lexi lexie leyla lia liam liana libby lila lilah lilia lilian liliana lilith lillian lilliana lillie
        lilly lilyana lina linda lindsay lindsey linh lionel lisa lisette litzy livia liz lizbeth lizeth logan lola londyn lorelai lorelei lorena
        lorenzo louie louis louisa lucas lucia lucian luciana luciano lucille lucinda lucy luis luisa luka lukas luke lulu lupe lupita lydia lyla
        mabel macie mackenzie madalyn maddie maddison maddox madeleine madeline madelyn madelynn madilyn madilynn madisyn maeve maggie maia maisie
        makai makayla makenna makenzie malachi malakai malaki malcolm maleah malia maliah malik maliyah mallory manny manuel mara marc marcel
        marcela marcelo marcia marcos marcus mareli marely margaret margarita margot maria mariah mariam mariana marianna mariano maribel marie
        mariela marilyn mario marisa marissa maritza marjorie marla marlee marleigh marlene marley marlon marquez marquis marquise martha marvin
        mary maryam mateo mateus mathew mathias matias matilda matt matteo matthew matthias maura maureen maurice mauricio maxim maximilian
        maximiliano maximo maximus maya mayra mckayla mckenna mckenzie mckinley megan meghan melanie meli melina melinda melissa melvin meredith
        micaela micah michael michaela micheal michele michelle miguel mikaela mikayla mike mikel milana milena miley milo mindy minh minji mira
        miranda miriam mitchell mohamed mohammad mohammed moises molly monica monique monserrat morgan moriah moshe muhammad mustafa mya myah myla
        myles myra nadia nahomi nancy naomi naomy nat natalee natalia natalie nataly natalya natasha nate nathalia nathalie nathan nathanael
        nathaniel nayeli nayla nehemiah neil nevaeh neymar nguyet nia nicholas nichole nick nickolas nico nicolas nicole nigel nikki niko nikolas
        nina noa noah noel noelia noelle noemi noor nora norah nyah nyla nylah octavio oliver olivia omar omari omarion oscar osvaldo oswaldo owen
        pablo paco paisley paloma pamela paola patricia patrick patty paul paula paulina payton pedro peggy penelope peter peyton philip phillip
        phineas phoebe phuong priscilla priya quentin quinn quinton rachel raegan raelyn raelynn rafa rafael raina ralph ramiro ramon ramona randall
        raphael raquel raul rayan rayden raymond rayna rayne rebeca rebecca rebekah reginald reilly reina remington renata renee reyna reynaldo
        rhett rhiannon rhys ricardo richard rickey ricky rihanna riley robby robert roberto robyn rocco roderick rodney rodolfo rodrigo rogelio
        roger rohan roland rolando romeo ronald ronan ronin ronnie rory rosalie rosalina rosalyn rosemary rosie roxana roxanne ruben rubi russell
        ruth ryan ryann ryder ryker rylan ryland rylee ryleigh rylie sabrina sadie saige sakura sally salma salome sam samantha samara samir samira
        sammy samson samuel sandra saniya saniyah santiago santino sara sarah sarahi sarai sariah sasha scarlet scarlett scott seamus sean sebastian
        selah selena selina semaj seoyeon serena sergio seth shakira shana shane shania shanice shaniya shannon shaquille sharon shaun shawn shayla
        shayna shayne sheila shelby sheldon shiloh shirley siena silas silvia simeon simon simone skyla skylar skyler sloane sofia sofie solomon
        sonia sonya sophia sophie spencer stacey stacy stanley stefan stefanie stella stephan stephanie stephany stephen steve steven stuart suki
        susan susana susanna suzanne sydney sylvia syncere tabitha takumi talia taliyah tamara tamia tamika tania tanisha tanner tanya tara tariq
        taryn tasha tatiana tatum tatyana tavo teagan ted teo teresa terrance terrell terrence terry tess tessa thaddeus thalia thanh theo theodore
        theresa thiago thomas tia tiana tianna tiara tiffany tim timothy tina titus tobias toby todd tom tomas tommy toni tony tori tracy trang
        travis trent trenton trevon trevor trey tristan tristen tristian tristin trystan tucker tyler tyree tyrell tyrese tyrone tyshawn ulises
        uriah uriel urijah valentina valentino valeria valerie valery vanessa vania veronica vicente vicky victor victoria vihaan vincent vincenzo
        violeta virgil vivian viviana vivienne vy walter wayne wendy wes wesley westin wilfredo william willie wyatt xander xavi xavier xime ximena
        xiomar xiomara xitlali xochitl yadiel yadira yahir yamilet yareli yaretzi yaritza yasmin yasmine yazmin yesenia yesica yolanda yosef yousef
        yuki yuliana yusra yusuf yvette yvonne zac zach zachariah zachary zachery zack zackary zackery zahra zaiden zain zainab zaire zander zane
        zaniyah zara zaria zariah zavier zayden zayn zayne zechariah zelda zoe zoey zoie zuri zyaire
        """;

    private const string AlsoWords = """
        abe abril ali allan alma amber amor ana anderson angel anh apollo april archer aries ash asha asia aspen athena august aurora austin autumn
        azul bailey bao barrett bea beckett bennett bentley bill blanca bo bob boston brandy branson bridger brock brooklyn brooks buddy butch cali
        camden carl carlton carmen carol carolina carter cash cassidy celeste chad chance chandler charity chase chelsea cherish cheyenne christian
        clark clay clementine coleman concepcion consuelo cooper coral cruz crystal daisy dakota dallas dan dane dash davis dawn dawson dayton
        deacon dean denver destiny dev dexter diamond divine dixie dolly dolores domingo dominique don drake drew duke dulce ed eden edison ella
        ember esme esmeralda esperanza essence estrella eve faith felicity finn fisher flora florence frances francisco frank franklin gage gary
        gene genesis georgia gil gilbert ginger gloria grace grady grant guy hal hamilton harmony harper harris harrison haven hazel heath heather
        heaven helena holden holly hope houston hudson hunter india ira iris isaac israel ivory ivy jack jackson jade jan jay jean jed jefferson
        jesus jett jewel jin jo joy june justice justus kane karma kat katy kay keen kelton ken kennedy kenya king kingston kiran kit knox kobe
        lacey lamar lance lane laurel layton lee legend leland leon lex liberty lily lincoln london lou loyal luna luz lyn lyric macy madison mae
        mai malaysia marco marina marisol mark marlin marshall martin mason maverick max maxwell may meadow meg mel melody memphis mercedes mercy
        messiah mia milagros milan miles mina ming miracle misty mo moe monroe nacho nan ned neel nell nelson noble noe norma nova odin olive orion
        orlando paige pam paris parker pat patience pax paz pearl peg penny pepe perla phoenix pierce pilar piper poppy porter preston prince
        princess princeton quincy rae randy raven ray reagan reed reese regan regina reid reign remi remy rene rex rey rich rio river rob robin
        rocio rocky roman ron rosa rose ross rowan roy royal royce roz ruby rusty sage sal salvador sandy santana santos saul savannah sawyer
        serenity shea sid sidney sienna sierra sky skye sloan socorro sol solana soledad stan sue summer sunny tad tai talon tam tate taylor thuy
        trinity tripp troy tuan turner ty tyson val vale valentin vernon vic viola violet virginia viv wade walker wallace warren wei weston whitney
        will willow wilson winston wren xia zeke zen zion
        """;

    private static readonly FrozenSet<string> InAnyLetters = Words.Of(Unmistakable);

    private static readonly FrozenSet<string> OnlyCapitalised = Words.Of(AlsoWords);

    public static bool Has(string word) => InAnyLetters.Contains(word) || OnlyCapitalised.Contains(word);

    /// <summary>A name that is no other word, and so is meant as a name even in small letters.</summary>
    public static bool HasUnmistakable(string word) => InAnyLetters.Contains(word);
}
