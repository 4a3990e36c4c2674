using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;

namespace Presentations.Web.Shell;

/// <summary>Sends the public pages that are cached compressed, a tenth of their size. Pages with anything of a person in them are not: sizes tell.</summary>
public static class Compression
{
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
    }

    /// <summary>Inside the output cache, so that a page is compressed once.</summary>
    public static void UseCompression(this WebApplication app) => app.UseWhen(
        context => context.GetEndpoint()?.Metadata.GetMetadata<IOutputCachePolicy>() is not null,
        cached => cached.UseResponseCompression());

    /// <summary>Keeps an answer apart for each way of compressing it, not for every wording of what a browser accepts.</summary>
    public static OutputCachePolicyBuilder VaryByCompression(this OutputCachePolicyBuilder policy) => policy.VaryByValue(context =>
        new("compression", context.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context)?.EncodingName ?? ""));
}
