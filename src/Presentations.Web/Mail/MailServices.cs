using Presentations.Web.Mail.Calendar;

namespace Presentations.Web.Mail;

/// <summary>Registers the writing and sending of mail.</summary>
public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<PrivateLinks>()
        .AddSingleton<MailSeal>()
        .AddSingleton<VisitInCalendar>()
        .AddScoped<LetterRendering>()
        .AddScoped<Postbox>()
        .AddScoped<Recipients>()
        .AddScoped<Sending.MailQueue>()
        .AddSingleton<Sending.SmtpTransport>()
        .AddScoped<RequestLetters>()
        .AddScoped<StaffPost>()
        .AddScoped<WaysThere>()
        .AddScoped<ToldOfRequest>()
        .AddScoped<DeskLetters>()
        .AddScoped<Features.Requests.EndOfStanding>()
        .AddScoped<PresenterLetters>()
        .AddScoped<ApprovalLetters>()
        .AddScoped<PeriodReminders>()
        .AddScoped<Features.Reports.AnswerReport>()
        .AddScoped<Features.Reports.MailReport>();
}
