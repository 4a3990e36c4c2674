namespace Presentations.Web.Mail;

/// <summary>Registers the writing and sending of mail.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<PrivateLinks>()
        .AddScoped<RequestLetters>()
        .AddScoped<StaffLetters>();
}
