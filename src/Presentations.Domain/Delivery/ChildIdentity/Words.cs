using System.Collections.Frozen;

namespace Presentations.Domain.Delivery.ChildIdentity;

/// <summary>The words that tell a child's name from the other capitalised words of an outreach officer's note.</summary>
internal static class Words
{
    private const string Adults = """
        st saint san santa fort ft mount mt officer ofc off det detective detectives sgt sergeant lt lieutenant cpl corporal cpt capt captain maj
        chief deputy dep sheriff marshal trooper agent agents sa sro sros sso inv investigator constable commander director supervisor analyst
        examiner dispatcher chaplain ranger mr mrs ms miss mx dr doctor prof professor sir madam mister coach teacher teachers aide para substitute
        principal principals vp ap asst assistant counselor counselors counsellor psychologist nurse librarian secretary registrar custodian
        superintendent supt dean advisor adviser liaison coordinator specialist advocate prosecutor attorney da judge lawyer senator representative
        congressman congresswoman governor mayor councilman councilwoman commissioner president chair chairman chairwoman pastor rev reverend rabbi
        imam fr deacon mother father mom mum dad mommy daddy parent grandma grandmother grandpa grandfather stepmom stepdad stepmother stepfather
        aunt uncle guardian volunteer presenter copresenter interpreter translator speaker author celebrity youtuber streamer singer rapper actor
        pet dog cat hamster mascot horse therapy sr sra srta don doña oficial agente maestro maestra maestros directora subdirector subdirectora
        profe profesor profesora consejero consejera doctora licenciado licenciada lic señor señora señorita mamá papá madre padre abuela abuelo tía
        tío traductora traductor
        """;

    private const string Others = """
        a an the and or but if so as at by for from in into of off on onto out over to up with without after before during about also then than that
        this these those i we you he she it they my our your his her its their me us him them who whom whose which what when where why how here
        there is are was were be been being am has have had do does did done can could may might must shall should would not no yes ok okay one two
        three four five six seven eight nine ten eleven twelve first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
        last next great good nice best better bad very really all both each every some any many most more few only just other another same new old
        big small young little spoke talked met told asked asks said says gave give sent send called call showed show used use held ran run saw see
        seen left took take got get went came come made make need needs wants want needed heard found let noted note notes reported interviewed
        presented covered explained discussed follow followed moved arrived handed handouts booked counted brought drove posted mentioned referred
        forwarded received returned spoken starting started ended turned today tomorrow yesterday tonight morning afternoon evening night noon
        midnight week month year day days weeks months years hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday mon
        tue tues wed thu thur thurs fri sat sun january february march april june july august september october november december jan feb mar apr
        jun jul aug sep sept oct nov dec spring summer fall autumn winter christmas easter halloween thanksgiving school schools elementary middle
        high junior senior intermediate primary secondary academy charter magnet prep preparatory college university campus district isd usd psd
        center centre church library club hall gym cafeteria auditorium stadium museum hospital clinic ymca shelter camp troop department dept
        office police pd county city town village state states federal national tribal tribe reservation bureau division unit task force street st
        avenue ave road rd drive dr lane ln court ct boulevard blvd highway hwy apartment apt room rooms rm building bldg wing door lot floor class
        classes classroom classrooms grade grades grader graders period periods homeroom advisory session sessions assembly assemblies lunch recess
        student students kid kids child children pupil pupils boy boys girl girls teen teens teenager teenagers youth youths minor minors juvenile
        juveniles victim victims suspect suspects witness son sons daughter daughters sibling siblings twin twins brother brothers sister sisters
        cousin cousins friend friends runaway runaways freshman freshmen sophomore sophomores juniors seniors kindergarten preschool preschooler
        toddler baby adults adult parents men women man woman people persons person staff faculty crowd audience group groups team teams panel
        council board pta pto committee leadership talk talks presentation presentations visit visits event events booth table training trainings
        workshop conference program programs fair question questions answer answers slide slides video videos story stories poster posters flyer
        flyers quiz survey pledge card cards handout book books internet safety cyber cyberbullying bullying sexting sextortion grooming gaming
        privacy password passwords phone phones cell text texts email emails online app apps game games website site social media account accounts
        username user handle profile chat chats dm dms bio page link links snapchat snap snaps instagram insta ig tiktok facebook fb twitter discord
        roblox fortnite minecraft youtube kik whatsapp telegram wizz yubo omegle bereal monkey twitch steam xbox playstation nintendo switch psn
        spotify google gmail apple iphone ipad android chromebook chromebooks chrome microsoft zoom kahoot nearpod quizizz canva netflix hulu
        pinterest reddit tumblr messenger facetime imessage airdrop venmo cashapp ai chatgpt siri uber amazon netsmartz ncmec icac cybertipline
        cybertip ic3 fbi hsi dea dhs doj nsa cia cps dcs dfps dcfs cac alert hidta scout scouts rotary lions kiwanis elks idaho utah texas
        california oregon washington nevada arizona montana wyoming colorado alabama alaska arkansas connecticut delaware florida hawaii illinois
        indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri nebraska hampshire jersey mexico
        york ohio oklahoma pennsylvania rhode island tennessee vermont wisconsin america american americans usa boise nampa meridian canyon spanish
        english french german chinese vietnamese somali arabic russian latino latina hispanic native attendance attended attendees total totals
        count counts headcount turnout enrollment enrolled estimate approx approximately around nearly almost minimum maximum average score age ages
        aged report case law code section version item part chapter level lesson topic topics agenda plan number feedback comments comment followup
        disclosure disclosures incident incidents issue issues problem problems concern concerns covid swat k9 std hiv adhd iep ela pe ell esl stem
        jrotc rotc avid ffa dare ptsa gsa tv pc usb hdmi wifi pa tbd tba na faq lgbt lgbtq el la los las un una unos unas de del al y o en con por
        para que se su sus mi mis tu lo le les es fue era muy más hay sí hoy ayer mañana niño niña niños niñas alumno alumna alumnos alumnas
        estudiante estudiantes hijo hija hijos hijas menor menores joven jóvenes chico chica chicos chicas escuela primaria secundaria preparatoria
        salón grado año años padres familias charla plática grupo calle avenida colonia policía lunes martes miércoles jueves viernes sábado domingo
        enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre pack services service troops childrens ranch
        detention zone alliance hablé hablamos preguntó preguntaron dijo contó pidió pidieron tiene vive nació juega free fire
        """;

    private const string Places = """
        elementary middle high school schools ms hs es jh jhs junior intermediate academy charter college university isd usd district campus library
        church center centre county city pd so police sheriff springs falls valley creek ridge hills heights beach street st ave avenue road rd
        drive lane ln court ct blvd boulevard club troop tribe hospital clinic conference elem int ctr primary mall fair festival
        """;

    /// <summary>A name after one of these is not a child's, but an adult's, an animal's or a place's.</summary>
    public static readonly FrozenSet<string> OfAdults = Of(Adults);

    /// <summary>Those that are written with a period: "Det. Ramos" is one person, "the coach. Emma" are two.</summary>
    public static readonly FrozenSet<string> AbbreviatedAdults =
        Of("st ft mt ofc off det sgt lt cpl cpt capt maj dep inv mr mrs ms dr prof supt asst coord princ rev fr sr sra srta lic");

    /// <summary>Capitalised for another reason than being a name.</summary>
    public static readonly FrozenSet<string> NoNames = Of(Others);

    /// <summary>A name before one of these is a place.</summary>
    public static readonly FrozenSet<string> OfPlaces = Of(Places);

    /// <summary>Given names that many schools bear, and that notes use alone for the school.</summary>
    public static readonly FrozenSet<string> OfSchools = Of("""
        jackson madison lincoln jefferson franklin grant monroe harrison harris kennedy wilson carter hamilton houston austin dallas savannah jordan
        taylor tyler mason marshall parker cooper anderson davis nelson walker martin lee king clark carson brooks pierce helena florence charlotte
        georgia virginia camden kingston preston weston denver london paris hope faith grace trinity victoria columbia aurora sierra
        """);

    /// <summary>A capitalised word after one of these is more likely a place than a person.</summary>
    public static readonly FrozenSet<string> BeforePlaces = Of("in at from near @ en");

    /// <summary>A grade before one of these describes a class or those who teach it, not one child.</summary>
    public static readonly FrozenSet<string> AfterGradeOfAClass = Of("""
        teacher teachers class classes classroom classrooms team counselor counselors families assembly assemblies hall wing lunch recess pe dean
        advisor adviser coach level center academy campus band choir orchestra presentation presentations talk talks session sessions group groups
        science math health english ela history reading art music homeroom homerooms curriculum lesson lessons orientation field trip and aide para
        principal lead chair staff pod block h hs
        """);

    public static FrozenSet<string> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
