using Presentations.Domain.Requests;

namespace Presentations.Web.Features.Requests;

/// <summary>A kind message for each reason to decline, in the language of the school; the coordinator may change it.</summary>
public static class DeclineWords
{
    private const string Spanish = "es";

    /// <summary>Null for another reason, which only a person can put into words.</summary>
    public static string? Of(DeclineReason reason, string language) => language == Spanish ? InSpanish(reason) : InEnglish(reason);

    private static string? InEnglish(DeclineReason reason) => reason switch
    {
        DeclineReason.NoCapacity => "Thank you for asking. All of our officers are taken on the days that you named, and we are sorry that we cannot come. You are welcome to ask again for later days; until then, the material below can be used without us.",
        DeclineReason.AskedAlready => "Thank you for asking. Somebody of your school has asked us for the same already. We answer that request, so this one is closed; please talk with your colleague. Is it about something else? Write us a message at your private link.",
        DeclineReason.TooShortNotice => "Thank you for asking. The day that you need is too near for us to prepare the visit well, and we are sorry. Please ask again for a later day; until then, the material below can be used without us.",
        DeclineReason.NotOurAudience => "Thank you for asking. Our officers do not speak to this audience, and we are sorry that we cannot help. The organizations below may.",
        DeclineReason.NotOurTopic => "Thank you for asking. This topic is not one that our officers speak about, and we are sorry that we cannot help. The organizations below may.",
        DeclineReason.OutsideOurArea => "Thank you for asking. Your school is outside the area that we serve. The page “Find your task force” tells who serves it, and they will be glad to hear from you.",
        _ => null,
    };

    private static string? InSpanish(DeclineReason reason) => reason switch
    {
        DeclineReason.NoCapacity => "Gracias por su solicitud. Todos nuestros agentes están ocupados en los días que indicó y lamentamos no poder ir. Puede volver a solicitarlo para fechas posteriores; mientras tanto, el material que sigue se puede usar sin nosotros.",
        DeclineReason.AskedAlready => "Gracias por su solicitud. Alguien de su escuela ya nos había pedido lo mismo. Respondemos a esa solicitud y cerramos esta; por favor, hable con su colega. ¿Se trata de otra cosa? Escríbanos un mensaje en su enlace privado.",
        DeclineReason.TooShortNotice => "Gracias por su solicitud. La fecha está demasiado cerca para preparar bien la visita, y lo lamentamos. Por favor, vuelva a solicitarlo para una fecha posterior; mientras tanto, el material que sigue se puede usar sin nosotros.",
        DeclineReason.NotOurAudience => "Gracias por su solicitud. Nuestros agentes no hablan ante este público y lamentamos no poder ayudarle. Es posible que las organizaciones que siguen sí puedan.",
        DeclineReason.NotOurTopic => "Gracias por su solicitud. Nuestros agentes no tratan este tema y lamentamos no poder ayudarle. Es posible que las organizaciones que siguen sí puedan.",
        DeclineReason.OutsideOurArea => "Gracias por su solicitud. Su escuela está fuera de la zona que atendemos. La página “Find your task force” indica quién la atiende, y allí recibirán su solicitud con gusto.",
        _ => null,
    };
}
