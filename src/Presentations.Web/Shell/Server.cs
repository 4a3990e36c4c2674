namespace Presentations.Web.Shell;

/// <summary>Where this host stands.</summary>
public sealed class Server
{
    /// <summary>How people reach this host; one-time links begin with it.</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";

    /// <summary>Keys that protect cookies and links; several hosts must share this folder. Relative to the program's folder.</summary>
    public string KeysFolder { get; set; } = "App_Data/keys";

    /// <summary>Uploaded logs until they are imported. Relative to the program's folder.</summary>
    public string ImportsFolder { get; set; } = "App_Data/imports";

    /// <summary>Addresses of proxies in front whose X-Forwarded headers are believed.</summary>
    public string[] TrustedProxies { get; set; } = [];
}
