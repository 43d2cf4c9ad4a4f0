<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.0" styleCategories="LayerConfiguration|Fields|Forms|AttributeTable" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="uuid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="created" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="changed" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="row_version" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="finding" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="finding"/>
      <Option type="QString" name="LayerName" value="Fynd"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="text"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="caption" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="file_name" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="sha256" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="width" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="height" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="delete_after" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="review" configurationFlags="NoFlag">
   <editWidget type="ValueMap">
    <config>
     <Option type="Map">
      <Option type="List" name="map">
       <Option type="Map">
        <Option type="QString" name="Inga personuppgifter hittade" value="clear"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Maskerad" value="masked"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Läs före publicering" value="doubtful"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Godkänd" value="approved"/>
       </Option>
       <Option type="Map">
        <Option type="QString" name="Gallrad" value="purged"/>
       </Option>
      </Option>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="walk" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="walk"/>
      <Option type="QString" name="LayerName" value="Vandringar"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="stop" configurationFlags="NoFlag">
   <editWidget type="ValueRelation">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowMulti" value="false"/>
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="QString" name="Key" value="uuid"/>
      <Option type="QString" name="Layer" value="stop"/>
      <Option type="QString" name="LayerName" value="Stopp"/>
      <Option type="QString" name="LayerProviderName" value="ogr"/>
      <Option type="bool" name="OrderByValue" value="true"/>
      <Option type="bool" name="UseCompleter" value="true"/>
      <Option type="QString" name="Value" value="shown_name"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="taken_at" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd HH:mm"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd HH:mm:ss"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="easting" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="northing" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="position_from" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="field_name" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="copy_of" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="camera" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="clock_offset_s" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="data" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Nyckel" field="uuid" index="1"/>
  <alias name="Skapad" field="created" index="2"/>
  <alias name="Ändrad" field="changed" index="3"/>
  <alias name="Version" field="row_version" index="4"/>
  <alias name="Fynd" field="finding" index="5"/>
  <alias name="Bildtext" field="caption" index="6"/>
  <alias name="Fil" field="file_name" index="7"/>
  <alias name="SHA-256" field="sha256" index="8"/>
  <alias name="Bredd" field="width" index="9"/>
  <alias name="Höjd" field="height" index="10"/>
  <alias name="Gallra efter" field="delete_after" index="11"/>
  <alias name="Granskning" field="review" index="12"/>
  <alias name="Vandring" field="walk" index="13"/>
  <alias name="Stopp" field="stop" index="14"/>
  <alias name="Tagen" field="taken_at" index="15"/>
  <alias name="Öst" field="easting" index="16"/>
  <alias name="Nord" field="northing" index="17"/>
  <alias name="Läge från" field="position_from" index="18"/>
  <alias name="Namn i fält" field="field_name" index="19"/>
  <alias name="Maskerad kopia av" field="copy_of" index="20"/>
  <alias name="Kamera" field="camera" index="21"/>
  <alias name="Tillagt till klockan (s)" field="clock_offset_s" index="22"/>
  <alias name="Bild" field="data" index="23"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="finding" policy="Duplicate"/>
  <policy field="caption" policy="Duplicate"/>
  <policy field="file_name" policy="Duplicate"/>
  <policy field="sha256" policy="Duplicate"/>
  <policy field="width" policy="Duplicate"/>
  <policy field="height" policy="Duplicate"/>
  <policy field="delete_after" policy="Duplicate"/>
  <policy field="review" policy="Duplicate"/>
  <policy field="walk" policy="Duplicate"/>
  <policy field="stop" policy="Duplicate"/>
  <policy field="taken_at" policy="Duplicate"/>
  <policy field="easting" policy="Duplicate"/>
  <policy field="northing" policy="Duplicate"/>
  <policy field="position_from" policy="Duplicate"/>
  <policy field="field_name" policy="Duplicate"/>
  <policy field="copy_of" policy="Duplicate"/>
  <policy field="camera" policy="Duplicate"/>
  <policy field="clock_offset_s" policy="Duplicate"/>
  <policy field="data" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="uuid" policy="Duplicate"/>
  <policy field="created" policy="Duplicate"/>
  <policy field="changed" policy="Duplicate"/>
  <policy field="row_version" policy="Duplicate"/>
  <policy field="finding" policy="Duplicate"/>
  <policy field="caption" policy="Duplicate"/>
  <policy field="file_name" policy="Duplicate"/>
  <policy field="sha256" policy="Duplicate"/>
  <policy field="width" policy="Duplicate"/>
  <policy field="height" policy="Duplicate"/>
  <policy field="delete_after" policy="Duplicate"/>
  <policy field="review" policy="Duplicate"/>
  <policy field="walk" policy="Duplicate"/>
  <policy field="stop" policy="Duplicate"/>
  <policy field="taken_at" policy="Duplicate"/>
  <policy field="easting" policy="Duplicate"/>
  <policy field="northing" policy="Duplicate"/>
  <policy field="position_from" policy="Duplicate"/>
  <policy field="field_name" policy="Duplicate"/>
  <policy field="copy_of" policy="Duplicate"/>
  <policy field="camera" policy="Duplicate"/>
  <policy field="clock_offset_s" policy="Duplicate"/>
  <policy field="data" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="uuid('WithoutBraces')" field="uuid" applyOnUpdate="0"/>
  <default expression="now()" field="created" applyOnUpdate="0"/>
  <default expression="now()" field="changed" applyOnUpdate="1"/>
  <default expression="coalesce(&quot;row_version&quot;, 0) + 1" field="row_version" applyOnUpdate="1"/>
  <default expression="" field="finding" applyOnUpdate="0"/>
  <default expression="" field="caption" applyOnUpdate="0"/>
  <default expression="" field="file_name" applyOnUpdate="0"/>
  <default expression="" field="sha256" applyOnUpdate="0"/>
  <default expression="" field="width" applyOnUpdate="0"/>
  <default expression="" field="height" applyOnUpdate="0"/>
  <default expression="" field="delete_after" applyOnUpdate="0"/>
  <default expression="" field="review" applyOnUpdate="0"/>
  <default expression="" field="walk" applyOnUpdate="0"/>
  <default expression="" field="stop" applyOnUpdate="0"/>
  <default expression="" field="taken_at" applyOnUpdate="0"/>
  <default expression="" field="easting" applyOnUpdate="0"/>
  <default expression="" field="northing" applyOnUpdate="0"/>
  <default expression="" field="position_from" applyOnUpdate="0"/>
  <default expression="" field="field_name" applyOnUpdate="0"/>
  <default expression="" field="copy_of" applyOnUpdate="0"/>
  <default expression="" field="camera" applyOnUpdate="0"/>
  <default expression="" field="clock_offset_s" applyOnUpdate="0"/>
  <default expression="" field="data" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="1" exp_strength="0" field="uuid" notnull_strength="1" constraints="3"/>
  <constraint unique_strength="0" exp_strength="0" field="created" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="changed" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="row_version" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="finding" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="caption" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="file_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="sha256" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="width" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="height" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="delete_after" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="review" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="walk" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="stop" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="taken_at" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="easting" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="northing" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="position_from" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="field_name" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="copy_of" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="camera" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="clock_offset_s" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="data" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="uuid" exp=""/>
  <constraint desc="" field="created" exp=""/>
  <constraint desc="" field="changed" exp=""/>
  <constraint desc="" field="row_version" exp=""/>
  <constraint desc="" field="finding" exp=""/>
  <constraint desc="" field="caption" exp=""/>
  <constraint desc="" field="file_name" exp=""/>
  <constraint desc="" field="sha256" exp=""/>
  <constraint desc="" field="width" exp=""/>
  <constraint desc="" field="height" exp=""/>
  <constraint desc="" field="delete_after" exp=""/>
  <constraint desc="" field="review" exp=""/>
  <constraint desc="" field="walk" exp=""/>
  <constraint desc="" field="stop" exp=""/>
  <constraint desc="" field="taken_at" exp=""/>
  <constraint desc="" field="easting" exp=""/>
  <constraint desc="" field="northing" exp=""/>
  <constraint desc="" field="position_from" exp=""/>
  <constraint desc="" field="field_name" exp=""/>
  <constraint desc="" field="copy_of" exp=""/>
  <constraint desc="" field="camera" exp=""/>
  <constraint desc="" field="clock_offset_s" exp=""/>
  <constraint desc="" field="data" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="uuid" hidden="1" width="-1"/>
   <column type="field" name="created" hidden="1" width="-1"/>
   <column type="field" name="changed" hidden="1" width="-1"/>
   <column type="field" name="row_version" hidden="1" width="-1"/>
   <column type="field" name="finding" hidden="0" width="-1"/>
   <column type="field" name="caption" hidden="0" width="-1"/>
   <column type="field" name="file_name" hidden="0" width="-1"/>
   <column type="field" name="sha256" hidden="1" width="-1"/>
   <column type="field" name="width" hidden="0" width="-1"/>
   <column type="field" name="height" hidden="0" width="-1"/>
   <column type="field" name="delete_after" hidden="0" width="-1"/>
   <column type="field" name="review" hidden="0" width="-1"/>
   <column type="field" name="walk" hidden="0" width="-1"/>
   <column type="field" name="stop" hidden="0" width="-1"/>
   <column type="field" name="taken_at" hidden="0" width="-1"/>
   <column type="field" name="easting" hidden="1" width="-1"/>
   <column type="field" name="northing" hidden="1" width="-1"/>
   <column type="field" name="position_from" hidden="1" width="-1"/>
   <column type="field" name="field_name" hidden="1" width="-1"/>
   <column type="field" name="copy_of" hidden="1" width="-1"/>
   <column type="field" name="camera" hidden="1" width="-1"/>
   <column type="field" name="clock_offset_s" hidden="1" width="-1"/>
   <column type="field" name="data" hidden="1" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Uppgifter" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="finding" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="caption" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="file_name" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="width" showLabel="1" verticalStretch="0" index="9" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="height" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="delete_after" showLabel="1" verticalStretch="0" index="11" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="review" showLabel="1" verticalStretch="0" index="12" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="walk" showLabel="1" verticalStretch="0" index="13" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="stop" showLabel="1" verticalStretch="0" index="14" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="taken_at" showLabel="1" verticalStretch="0" index="15" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Teknik" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="uuid" showLabel="1" verticalStretch="0" index="1" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="created" showLabel="1" verticalStretch="0" index="2" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="changed" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="row_version" showLabel="1" verticalStretch="0" index="4" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="sha256" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="easting" showLabel="1" verticalStretch="0" index="16" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="northing" showLabel="1" verticalStretch="0" index="17" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="position_from" showLabel="1" verticalStretch="0" index="18" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="field_name" showLabel="1" verticalStretch="0" index="19" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="copy_of" showLabel="1" verticalStretch="0" index="20" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="camera" showLabel="1" verticalStretch="0" index="21" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="clock_offset_s" showLabel="1" verticalStretch="0" index="22" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable/>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"uuid"</previewExpression>
 <layerGeometryType>4</layerGeometryType>
</qgis>
