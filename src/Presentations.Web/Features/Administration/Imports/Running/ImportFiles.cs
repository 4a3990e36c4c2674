using System.Security.Cryptography;
using Presentations.Domain;

namespace Presentations.Web.Features.Administration.Imports.Running;

/// <summary>Uploaded logs, kept until their import is over.</summary>
public sealed class ImportFiles(string folder)
{
    private const int Piece = 64 * 1024;

    /// <summary>A log on its way in: it gets its place when its import has a number.</summary>
    public sealed record Upload(string Path, string Hash);

    public string PathOf(int batchId) => Path.Combine(folder, $"{batchId}.log");

    public bool Has(int batchId) => File.Exists(PathOf(batchId));

    public void Require(int batchId) => Rule.Require(Has(batchId), "The uploaded file is gone. Upload it again; rows that are in already are recognized.");

    /// <summary>Refuses what is too large while it comes in.</summary>
    public async Task<Upload> TakeAsync(Stream content, CancellationToken ct)
    {
        System.IO.Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.upload");
        try
        {
            await using var file = File.Create(path);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var piece = new byte[Piece];
            for (int read; (read = await content.ReadAsync(piece, ct)) > 0;)
            {
                Rule.Require(file.Length + read <= Bounds.UploadBytes, $"The file has more than {Bounds.UploadBytes / 1024 / 1024} MB. Split it.", "File");
                hash.AppendData(piece, 0, read);
                await file.WriteAsync(piece.AsMemory(0, read), ct);
            }
            return new Upload(path, Convert.ToHexString(hash.GetHashAndReset()));
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    public void Keep(Upload upload, int batchId) => File.Move(upload.Path, PathOf(batchId), overwrite: true);

    public void Drop(Upload upload) => File.Delete(upload.Path);

    public void Drop(int batchId)
    {
        if (System.IO.Directory.Exists(folder)) File.Delete(PathOf(batchId));
    }

    /// <summary>Removes what came in before a moment.</summary>
    public void DropBefore(DateTime utc)
    {
        if (!System.IO.Directory.Exists(folder)) return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < utc)) file.Delete();
    }
}
