namespace Presentations.Web.Demo;

/// <summary>The words of the demonstration.</summary>
internal static class DemoWords
{
    public static IReadOnlyList<string> Surnames { get; } =
    [
        "Alvarado", "Baker", "Castillo", "Dawson", "Ellison", "Foster", "Guerrero", "Hansen", "Ibarra", "Jensen", "Kowalski", "Lindqvist", "Monroe",
        "Nakamura", "Osborne", "Price", "Quinn", "Rosales", "Sutton", "Tran", "Underwood", "Vasquez", "Whitaker", "Xiong", "Young", "Zimmerman",
    ];

    public static IReadOnlyList<string> Ranks { get; } = ["Officer", "Detective", "Deputy", "Sergeant", "Investigator"];

    public static IReadOnlyList<string> Notes { get; } =
    [
        "Projector in the gym is weak; bring the brighter one.",
        "Counselor asked for a follow-up with the sixth grade in the fall.",
        "Good questions about group chats.",
        "Assembly started ten minutes late because of the buses.",
        "Parents asked for handouts in Spanish.",
        "School resource officer joined for the last session.",
        "Wants to come back every spring.",
    ];

    public static IReadOnlyList<string> VoidReasons { get; } =
    [
        "Logged twice: the co-presenter had entered the same session.",
        "Called off on the day because of a water main break.",
        "Entered for the wrong school; logged again at the right one.",
    ];

    public static IReadOnlyList<string> TopicsOf(string audience) => audience switch
    {
        "k-2" => ["digital-citizenship", "reporting"],
        "3-5" => ["digital-citizenship", "gaming", "cyberbullying", "reporting"],
        "6-8" => ["cyberbullying", "social-media-privacy", "image-sharing", "gaming", "enticement", "livestreaming"],
        "9-12" => ["sextortion", "image-sharing", "social-media-privacy", "enticement", "trafficking", "livestreaming"],
        "parents" or "community" => ["parent-tools", "social-media-privacy", "sextortion", "reporting"],
        "educators" => ["mandated-reporter", "enticement", "cyberbullying"],
        _ => ["professional-training", "reporting"],
    };
}
