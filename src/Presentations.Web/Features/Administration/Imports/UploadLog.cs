using Presentations.Data;
using Presentations.Data.Reference;
using Presentations.Domain;
using Presentations.Domain.Delivery;
using Presentations.Web.Features.Administration.Imports.Guessing;
using Presentations.Web.Features.Administration.Imports.Mappings;
using Presentations.Web.Features.Administration.Imports.Reading;
using Presentations.Web.Features.Administration.Imports.Rules;
using Presentations.Web.Features.Administration.Imports.Running;

namespace Presentations.Web.Features.Administration.Imports;

/// <summary>Takes a log in and guesses what its columns mean; nothing is imported yet.</summary>
public sealed class UploadLog(AppDbFactory dbs, ReferenceData reference, ImportFiles files, TimeProvider clock) : IUseCase
{
    /// <returns>The number of the import.</returns>
    public async Task<int> SubmitAsync(Stream content, string fileName, CancellationToken ct = default)
    {
        await using var db = await dbs.OpenAsync(ct);
        db.RequireCoordinator();
        fileName = Bounds.Name(Path.GetFileName(fileName), "The name of the file");
        var upload = await files.TakeAsync(content, ct);
        try
        {
            var guess = MappingGuess.Of(LogFile.Open(upload.Path), Path.GetFileNameWithoutExtension(fileName), await ReferenceBook.LoadAsync(db, reference, ct));
            var batch = new ImportBatch
            {
                MemberId = db.Scope.MemberId ?? 0,
                FileName = fileName,
                FileHash = upload.Hash,
                Mapping = MappingJson.Write(guess),
                StartedAtUtc = clock.GetUtcNow().UtcDateTime,
                Status = ImportStatus.Matching,
            };
            db.ImportBatches.Add(batch);
            await db.SaveChangesAsync(ct);
            files.Keep(upload, batch.Id);
            return batch.Id;
        }
        finally
        {
            files.Drop(upload);
        }
    }
}
