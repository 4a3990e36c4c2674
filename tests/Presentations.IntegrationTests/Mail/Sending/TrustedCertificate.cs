using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Presentations.IntegrationTests.Mail.Sending;

/// <summary>A certificate that signs itself, and that only this test comes to trust.</summary>
internal sealed class TrustedCertificate : IDisposable
{
#pragma warning disable SYSLIB0014 // SmtpClient asks nobody else whom to trust.
    private readonly RemoteCertificateValidationCallback? before = ServicePointManager.ServerCertificateValidationCallback;

    private TrustedCertificate(X509Certificate2 certificate) => Certificate = certificate;

    public X509Certificate2 Certificate { get; }

    public static TrustedCertificate Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=sink.example.org", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return new(request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    public void Trust() => ServicePointManager.ServerCertificateValidationCallback = (_, presented, _, errors) =>
        errors is SslPolicyErrors.None || presented?.GetCertHashString() == Certificate.GetCertHashString();

    public void Dispose()
    {
        ServicePointManager.ServerCertificateValidationCallback = before;
        Certificate.Dispose();
    }
#pragma warning restore SYSLIB0014
}
