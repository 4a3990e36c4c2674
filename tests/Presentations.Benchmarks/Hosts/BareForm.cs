using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Presentations.Benchmarks.Databases;
using Presentations.Data;

namespace Presentations.Benchmarks.Hosts;

/// <summary>The least that a static form with one insert can be: one field, guarded against forgery; one row in a table of its own.</summary>
internal static class BareForm
{
    public const string Field = "Text";

    /// <summary>Makes the table.</summary>
    public static void Prepare(GeneratedDatabase database)
    {
        using var connection = database.Connect();
        connection.Run("CREATE TABLE IF NOT EXISTS BareEntries (Id INTEGER PRIMARY KEY, Text TEXT NOT NULL)");
    }

    public static async Task AnswerAsync(HttpContext context)
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (HttpMethods.IsPost(context.Request.Method))
        {
            await antiforgery.ValidateRequestAsync(context);
            Insert(context.RequestServices.GetRequiredService<AppDatabase>().ConnectionString, (await context.Request.ReadFormAsync())[Field].ToString());
            context.Response.Redirect(Probes.Bare);
            return;
        }
        var tokens = antiforgery.GetAndStoreTokens(context);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync($"""
            <!DOCTYPE html><html lang="en"><head><title>Form</title></head><body><form method="post">
            <input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}" /><input name="{Field}" /><button>Send</button>
            </form></body></html>
            """);
    }

    private static void Insert(string connectionString, string text)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO BareEntries (Text) VALUES (@text)";
        insert.Parameters.AddWithValue("@text", text);
        insert.ExecuteNonQuery();
    }
}
