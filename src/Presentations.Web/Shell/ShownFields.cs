using Microsoft.AspNetCore.Components.Forms;

namespace Presentations.Web.Shell;

/// <summary>The fields of a form beside which their refusal is shown: what is wrong with any other, the form says at its top.</summary>
internal sealed class ShownFields
{
    private readonly List<FieldIdentifier> fields = [];

    public static ShownFields Of(EditContext form)
    {
        if (form.Properties.TryGetValue(typeof(ShownFields), out var known)) return (ShownFields)known;
        var shown = new ShownFields();
        form.Properties[typeof(ShownFields)] = shown;
        return shown;
    }

    public void Add(FieldIdentifier field) => fields.Add(field);

    public void Remove(FieldIdentifier field) => fields.Remove(field);

    public HashSet<string> MessagesIn(EditContext form) => [.. fields.SelectMany(form.GetValidationMessages)];
}
